import { sql } from "drizzle-orm";
import { outbox, passwords, users } from "@/drizzle/schema";
import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db/client";

/** Everybody's password; nobody's name is in it. */
export const everyonesPassword = "cerise-tambour-lagune-voilier";

/** Someone who can sign in, with an address of their own. */
export interface Account {
  userId: string;
  username: string;
}

/**
 * Gives everybody the same password, as if it had been chosen one day, and puts off the invitations that the import
 * queued: mails that leave while something else is measured would be measured with it.
 */
export async function activateEveryone(): Promise<Account[]> {
  await db.update(outbox).set({ sendAfter: sql`now() + interval '1 day'` });
  const hash = await hashPassword(everyonesPassword);
  await db.execute(sql`insert into ${passwords} (user_id, hash) select ${users.id}, ${hash} from ${users}`);
  await db.update(users).set({ activatedAt: sql`now()` });
  return db
    .select({ userId: users.id, username: users.username })
    .from(users)
    .where(sql`${users.email} is not null`)
    .orderBy(users.username);
}
