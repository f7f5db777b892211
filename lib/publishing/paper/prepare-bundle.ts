import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { announcementRecipients, paperRunPeople, paperRuns } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { anyOf } from "../../db/any-of";
import { db, type Transaction } from "../../db/client";
import { takeTurn } from "../../db/take-turns";
import { type BundleProposal, proposeBundle } from "./propose-bundle";

/** A press of the button, with the key of the list that was on the screen. */
interface BundleOrder {
  schoolId: string;
  actorId: string;
  key: string;
}

export type BundlePrepared =
  | { outcome: "prepared"; runId: string }
  /** This very list was prepared a moment ago, by the same press or by somebody else. */
  | { outcome: "joined"; runId: string }
  | { outcome: "nothing" };

/**
 * Makes the week's bundle of all that waits on paper: one transaction with its line in the journal. Those of one school
 * come one after the other, so that no message is in two, whoever presses.
 */
export const prepareBundle = (order: BundleOrder): Promise<BundlePrepared> =>
  db.transaction(async (tx) => {
    await takeTurn(tx, `paper:${order.schoolId}`);
    const key = keyWithin(order);
    const [same] = await tx.select({ id: paperRuns.id }).from(paperRuns).where(eq(paperRuns.key, key));
    if (same) return { outcome: "joined", runId: same.id };
    const proposal = await proposeBundle(tx, order.schoolId);
    if (proposal.envelopes.length === 0) return { outcome: "nothing" };
    return { outcome: "prepared", runId: await writeRun(tx, { ...order, key }, proposal) };
  });

/** The key comes from a form: whatever it says, it names a printing of this school. */
const keyWithin = ({ schoolId, key }: BundleOrder) =>
  createHash("sha256").update(`${schoolId}:${key}`).digest("base64url");

async function writeRun(tx: Transaction, order: BundleOrder, proposal: BundleProposal): Promise<string> {
  const { schoolId, actorId, key } = order;
  const { envelopes, messages } = proposal;
  const counts = { people: envelopes.length, messages };
  const [run] = await tx
    .insert(paperRuns)
    .values({ schoolId, actorId, key, ...counts })
    .returning({ id: paperRuns.id });
  if (!run) throw new Error("No printing was noted.");
  await tx
    .insert(paperRunPeople)
    .values(
      envelopes.map(({ addressee: { userId } }, index) => ({ runId: run.id, userId, position: index + 1 })),
    );
  await tx
    .update(announcementRecipients)
    .set({ paperRunId: run.id })
    .where(
      and(
        anyOf(
          announcementRecipients.id,
          envelopes.flatMap(({ recipientIds }) => recipientIds),
        ),
        isNull(announcementRecipients.paperRunId),
      ),
    );
  const details = { run: run.id, ...counts, userIds: envelopes.map(({ addressee }) => addressee.userId) };
  await recordAuditEvent(tx, { action: "paper.prepared", actorId, schoolId, details });
  return run.id;
}
