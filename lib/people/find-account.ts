import { eq } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { db } from "../db/client";

/** What people see of their own account. */
export async function findAccountOf(userId: string) {
  const [account] = await db
    .select({
      firstName: users.firstName,
      lastName: users.lastName,
      username: users.username,
      email: users.email,
    })
    .from(users)
    .where(eq(users.id, userId));
  if (!account) throw new Error("A signed-in account is gone.");
  return account;
}

export type OwnAccount = Awaited<ReturnType<typeof findAccountOf>>;
