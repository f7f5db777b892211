import { and, eq, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { db } from "../../db/client";
import { fullName } from "../../people/full-name";
import { isOpenAccount } from "../../people/open-account";

/**
 * Whom a mail about messages greets, and how they want such mails. Undefined for an account that reads nothing any more,
 * and for an address that is not theirs any more: whoever has that mailbox learns nothing of a child.
 */
export async function findToldPerson(userId: string, recipient: string) {
  const [found] = await db
    .select({
      firstName: users.firstName,
      lastName: users.lastName,
      username: users.username,
      mailRhythm: users.mailRhythm,
    })
    .from(users)
    .where(and(eq(users.id, userId), sql`lower(${users.email}) = lower(${recipient})`, isOpenAccount));
  return found && { fullName: fullName(found), username: found.username, mailRhythm: found.mailRhythm };
}
