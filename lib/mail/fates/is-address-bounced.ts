import { and, eq, isNotNull, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { db } from "../../db/client";
import type { QueuedMail } from "../mail";

/** Whether everything to this addressee comes back, as far as is known at this moment. */
export async function isAddressBounced({ userId, recipient }: QueuedMail): Promise<boolean> {
  if (!userId) return false;
  const atThisAddress = sql`lower(${users.email}) = lower(${recipient})`;
  const marked = and(eq(users.id, userId), atThisAddress, isNotNull(users.emailBouncedAt));
  return (await db.$count(users, marked)) > 0;
}
