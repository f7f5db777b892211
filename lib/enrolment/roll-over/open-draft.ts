import { and, eq, inArray } from "drizzle-orm";
import { promotions } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db, type Transaction } from "../../db/client";
import { ensureSchoolYear } from "../ensure-school-year";
import { proposeNextClasses } from "./propose-next-classes";
import { listClassesOf } from "./pupils-to-move";
import { findYearPair } from "./year-pair";

export type OpenedDraft =
  /** `joined`: somebody had begun it already. */
  { outcome: "opened" | "joined"; promotionId: string } | { outcome: "nothing-to-do" };

/** The draft of the school's passage to the next year, made of what the classes' names propose; one a school and pair of years. */
export const openDraft = (actorId: string, schoolId: string, today: string): Promise<OpenedDraft> =>
  db.transaction(async (tx) => {
    const pair = await findYearPair(schoolId, today, tx);
    if (!pair) return { outcome: "nothing-to-do" };
    const fromYearId = await ensureSchoolYear(tx, pair.from);
    const toYearId = await ensureSchoolYear(tx, pair.to);
    const table = await proposedTable(tx, schoolId, fromYearId);
    const [made] = await tx
      .insert(promotions)
      .values({ schoolId, fromYearId, toYearId, actorId, table })
      .onConflictDoNothing()
      .returning({ id: promotions.id });
    if (!made)
      return { outcome: "joined", promotionId: await findOpen(tx, { schoolId, fromYearId, toYearId }) };
    const details = { promotion: made.id, from: pair.from.label, to: pair.to.label };
    await recordAuditEvent(tx, { action: "year.drafted", actorId, schoolId, details });
    return { outcome: "opened", promotionId: made.id };
  });

async function proposedTable(tx: Transaction, schoolId: string, fromYearId: string) {
  const names = (await listClassesOf(tx, schoolId, fromYearId)).map(({ name }) => name);
  const proposed = [...proposeNextClasses(names)];
  return Object.fromEntries(proposed.flatMap(([name, next]) => (next === undefined ? [] : [[name, next]])));
}

async function findOpen(
  tx: Transaction,
  { schoolId, fromYearId, toYearId }: { schoolId: string; fromYearId: string; toYearId: string },
): Promise<string> {
  const [open] = await tx
    .select({ id: promotions.id })
    .from(promotions)
    .where(
      and(
        eq(promotions.schoolId, schoolId),
        eq(promotions.fromYearId, fromYearId),
        eq(promotions.toYearId, toYearId),
        inArray(promotions.state, ["draft", "committed"]),
      ),
    );
  if (!open) throw new Error("A draft was neither made nor found.");
  return open.id;
}
