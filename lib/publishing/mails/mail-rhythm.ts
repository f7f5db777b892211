import { and, eq, inArray, ne, or } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { db } from "../../db/client";
import type { MailRhythm } from "./mailable";

/** How somebody wants mails about messages that are not urgent, and where such mails go. */
export async function findMailChoice(
  userId: string,
): Promise<{ rhythm: MailRhythm; email: string | null; onPaper: boolean } | undefined> {
  const [found] = await db
    .select({ rhythm: users.mailRhythm, email: users.email, onPaper: users.onPaper })
    .from(users)
    .where(eq(users.id, userId));
  return found;
}

/** One's own choice; urgent messages come all the same. */
export async function chooseMailRhythm(userId: string, rhythm: MailRhythm): Promise<void> {
  await db.update(users).set({ mailRhythm: rhythm }).where(eq(users.id, userId));
}

/** « Ne plus recevoir »: done again, it changes nothing. Of an account that was joined to another, the other counts. */
export async function stopMails(userId: string): Promise<void> {
  const kept = db.select({ id: users.mergedIntoId }).from(users).where(eq(users.id, userId));
  await db
    .update(users)
    .set({ mailRhythm: "never" })
    .where(and(or(eq(users.id, userId), inArray(users.id, kept)), ne(users.mailRhythm, "never")));
}
