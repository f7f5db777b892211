import { eq } from "drizzle-orm";
import { mailings } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { now } from "../clock";
import { db, type Reader, type Transaction } from "../db/client";
import { nextDecentMoment, readDecentHours } from "../mail/decent-hours";
import { effects } from "./invite-effects";
import { countJudged, judgeSelected, lockSelected, type SelectedPeople } from "./invite-judgement";
import type { OutcomeCounts } from "./invite-outcomes";

/** One press of a button, for many people of one school. */
export interface MailingRequest extends SelectedPeople {
  /** Made with the form, so that two presses are one act. */
  id: string;
  actorId: string;
  /** How the people were chosen, in words of the screen's filters. */
  filters: Record<string, string>;
  /** When the mails should leave; null: as soon as the hour allows. */
  sendAt: Date | null;
}

export type MailingMade =
  | { outcome: "made"; counts: OutcomeCounts; leavesAt: Date }
  /** The same press again: nothing was done a second time. */
  | { outcome: "already-made" };

/**
 * Invites, writes again to or prolongs the links of many, in one transaction with its mails and its line of the
 * journal. Whoever is active, suspended, without an address or already written to is left alone and counted. Two
 * secretaries at once write to nobody twice: the accounts are locked, and judged once the lock is held.
 */
export const makeMailing = (request: MailingRequest): Promise<MailingMade> =>
  db.transaction(async (tx) => {
    const { id, act, schoolId, actorId } = request;
    const leavesAt = act === "extend" ? now() : await leavingMoment(request.schoolId, request.sendAt, tx);
    if (!(await openMailing(tx, request, leavesAt))) return { outcome: "already-made" };
    await lockSelected(tx, request);
    const judged = await judgeSelected(tx, request);
    const chosen = judged.filter(({ outcome }) => outcome === "done");
    await effects[act](tx, { id, schoolId, leavesAt }, chosen);
    const counts = countJudged(request, judged);
    await noteCounts(tx, request, counts);
    const people = chosen.map(({ userId }) => userId);
    const details = { mailingId: id, act, counts, leavesAt, people };
    await recordAuditEvent(tx, { action: "mailing.made", actorId, schoolId, details });
    return { outcome: "made", counts, leavesAt };
  });

/** When bulk mails of a school really leave: never at night, not even when a person chose the hour. */
export async function leavingMoment(
  schoolId: string,
  sendAt: Date | null,
  reader: Reader = db,
): Promise<Date> {
  const earliest = sendAt && sendAt > now() ? sendAt : now();
  return nextDecentMoment(earliest, await readDecentHours(schoolId, reader));
}

/** The row's key decides which of two presses is the act; the other waits here for it, and then finds it done. */
async function openMailing(tx: Transaction, request: MailingRequest, leavesAt: Date): Promise<boolean> {
  const { id, act, schoolId, actorId, userIds, filters } = request;
  const opened = await tx
    .insert(mailings)
    .values({ id, act, schoolId, actorId, people: userIds.length, sendAt: leavesAt, criteria: { filters } })
    .onConflictDoNothing({ target: mailings.id })
    .returning({ id: mailings.id });
  return opened.length > 0;
}

const noteCounts = (tx: Transaction, { id, filters }: MailingRequest, outcomes: OutcomeCounts) =>
  tx.update(mailings).set({ criteria: { filters, outcomes } }).where(eq(mailings.id, id));
