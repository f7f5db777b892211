import { and, eq, inArray, sql } from "drizzle-orm";
import { accessTokens, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db, type Transaction } from "../../db/client";
import { enqueueMails } from "../../mail/enqueue-mail";
import { type ActingStaff, onlySchoolOf } from "../../people/acting-staff";
import { activationMails } from "../activation-mails";
import { issueAccessTokens } from "../issue-access-tokens";
import { accessLifetimes } from "../lifetimes";
import { invitationLifetimesOf } from "../own-lifetimes";
import { findToWriteTo, type MendedPerson, type NotMended } from "./may-mend";

export type LinkSent =
  | { outcome: "sent"; recipient: string }
  /** One was written a moment ago, by a second press or by a colleague: it is the same link that the family waits for. */
  | { outcome: "just-sent" }
  | { outcome: "no-address" }
  | NotMended;

type Reachable = MendedPerson & { email: string };

async function wasJustSent(tx: Transaction, userId: string): Promise<boolean> {
  const [link] = await tx
    .select({ id: accessTokens.id })
    .from(accessTokens)
    .where(
      and(
        eq(accessTokens.userId, userId),
        eq(accessTokens.form, "link"),
        inArray(accessTokens.purpose, ["activation", "password_reset"]),
        sql`${accessTokens.usedAt} is null and ${accessTokens.replacedAt} is null
          and ${accessTokens.issuedAt} > now() - interval '1 minute'`,
      ),
    )
    .limit(1);
  return link !== undefined;
}

async function mailActivation(tx: Transaction, person: Reachable): Promise<void> {
  const lifetime = await invitationLifetimesOf(tx, [person.userId]);
  const [token] = await issueAccessTokens(tx, [person.userId], {
    purpose: "activation",
    form: "link",
    lifetime,
  });
  if (!token) return;
  await tx
    .update(users)
    .set({ invitedAt: sql`coalesce(${users.invitedAt}, now())` })
    .where(eq(users.id, person.userId));
  await enqueueMails(tx, activationMails(person, token.id, "urgent"));
}

async function mailReset(tx: Transaction, { userId, email: recipient, language }: Reachable): Promise<void> {
  const [token] = await issueAccessTokens(tx, [userId], {
    purpose: "password_reset",
    form: "link",
    lifetime: accessLifetimes.passwordReset,
  });
  if (!token) return;
  await enqueueMails(tx, [
    {
      template: "password-reset",
      userId,
      recipient,
      language,
      details: { accounts: [{ userId, accessTokenId: token.id }] },
      idempotencyKey: `password-reset:${token.id}`,
    },
  ]);
}

/** A link to the address on file: a first connection, or half an hour to choose a new password. */
export async function mailAccessLink(tx: Transaction, person: Reachable): Promise<void> {
  await (person.active ? mailReset(tx, person) : mailActivation(tx, person));
}

/**
 * « Envoyer un nouveau lien »: leaves at once, since somebody waits for it; the one before dies. Asked for twice
 * within a minute it is sent once.
 */
export const sendAccessLink = (staff: ActingStaff, userId: string): Promise<LinkSent> =>
  db.transaction(async (tx) => {
    const person = await findToWriteTo(tx, staff, userId);
    if (person.outcome !== "may") return person;
    const { email } = person;
    if (email === null) return { outcome: "no-address" };
    if (await wasJustSent(tx, userId)) return { outcome: "just-sent" };
    await mailAccessLink(tx, { ...person, email });
    await recordAuditEvent(tx, {
      action: "access.link_sent",
      actorId: staff.userId,
      subjectId: userId,
      schoolId: onlySchoolOf(staff.reach),
      details: { purpose: person.active ? "password_reset" : "activation" },
    });
    return { outcome: "sent", recipient: email };
  });
