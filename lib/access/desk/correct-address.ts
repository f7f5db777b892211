import { eq } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db, type Transaction } from "../../db/client";
import { enqueueMails } from "../../mail/enqueue-mail";
import type { Mail } from "../../mail/mail";
import { readdressMails } from "../../mail/readdress-mails";
import { type ActingStaff, onlySchoolOf } from "../../people/acting-staff";
import { revokeAccessTokens } from "../revoke-access";
import { findToMend, type MendedPerson, type NotMended } from "./may-mend";
import { mailAccessLink } from "./send-access-link";

export interface AddressCorrection {
  /** Well formed: the form has seen to it. */
  email: string;
  /** What the page showed when it was drawn; null for no address. */
  was: string | null;
  /** Whether a link leaves for the new address at once. */
  sendsLink: boolean;
}

export type AddressCorrected =
  | { outcome: "corrected" }
  | { outcome: "same" }
  /** Somebody else was quicker: nothing was written, and this is the address now. */
  | { outcome: "stale"; email: string | null }
  | NotMended;

/** Both are told when somebody could already sign in: a stranger's hand would be noticed. A dead mailbox is not written to. */
function notices(person: MendedPerson, addresses: (string | null)[], changeId: string): Mail[] {
  const { userId, language } = person;
  return [...new Set(addresses)].flatMap((recipient) =>
    recipient
      ? [
          {
            template: "email-change" as const,
            userId,
            recipient,
            language,
            details: {},
            idempotencyKey: `email-change:${changeId}:${recipient}`,
          },
        ]
      : [],
  );
}

async function writeAddress(
  tx: Transaction,
  { userId, active }: MendedPerson,
  email: string,
): Promise<boolean> {
  const [known] = await tx
    .select({ bouncedAt: users.emailBouncedAt })
    .from(users)
    .where(eq(users.id, userId));
  await tx.update(users).set({ email, emailBouncedAt: null, onPaper: false }).where(eq(users.id, userId));
  await revokeAccessTokens(tx, userId);
  await readdressMails(tx, userId, email);
  return active && known?.bouncedAt === null;
}

/**
 * « Corriger l’adresse »: every link and code given before dies, whoever is active is told at both addresses, and on
 * demand a fresh link leaves, all in one act.
 */
export const correctAddress = (
  staff: ActingStaff,
  userId: string,
  { email, was, sendsLink }: AddressCorrection,
): Promise<AddressCorrected> =>
  db.transaction(async (tx) => {
    const person = await findToMend(tx, staff, userId);
    if (person.outcome !== "may") return person;
    if (person.email !== was) return { outcome: "stale", email: person.email };
    if (person.email === email) return { outcome: "same" };
    const oldStillReads = await writeAddress(tx, person, email);
    const told = person.active ? [oldStillReads ? was : null, email] : [];
    await enqueueMails(tx, notices(person, told, crypto.randomUUID()));
    if (sendsLink) await mailAccessLink(tx, { ...person, email });
    await recordAuditEvent(tx, {
      action: "access.address_corrected",
      actorId: staff.userId,
      subjectId: userId,
      schoolId: onlySchoolOf(staff.reach),
      details: { link: sendsLink },
    });
    return { outcome: "corrected" };
  });
