import { and, eq, ne } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
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

/** « Ne plus recevoir »: done again, it changes nothing. */
export async function stopMails(userId: string): Promise<void> {
  await db
    .update(users)
    .set({ mailRhythm: "never" })
    .where(and(eq(users.id, userId), ne(users.mailRhythm, "never")));
}
