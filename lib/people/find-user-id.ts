import { eq } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { db } from "../db/client";

/** Whose username it is, exactly as stored; undefined when nobody's. */
export async function findUserId(username: string): Promise<string | undefined> {
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.username, username));
  return user?.id;
}
