import { eq, sql } from "drizzle-orm";
import { classes, promotionLines, promotions, students } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import type { Transaction } from "../../db/client";
import { lockEnrolment } from "../lock-enrolment";
import { lockPromotion, type Promotion } from "./find-promotion";
import { type PromotionPlan, planPromotion } from "./plan-promotion";
import { listClassesOf } from "./pupils-to-move";
import type { MovedPupil, Outcome } from "./roll-over";

export type CommittedPromotion =
  | ({ outcome: "committed" } & Record<Outcome, number>)
  /** `already`: it is no draft any more · `changed`: it is not what was looked at; nothing is written then. */
  | { outcome: "already" | "changed" };

/**
 * Moves a school's pupils to the next year: the plan that was looked at, wholly, or nothing. Once a school and pair of
 * years. Classes that are missing are made, without a head teacher; who leaves has left on the year's last day.
 */
export async function commitPromotion(
  tx: Transaction,
  { promotionId, stamp, actorId }: { promotionId: string; stamp: string; actorId: string | null },
): Promise<CommittedPromotion> {
  const promotion = await lockPromotion(tx, promotionId);
  if (promotion?.state !== "draft") return { outcome: "already" };
  await lockEnrolment(tx, promotion.school.id);
  const plan = await planPromotion(promotion, tx);
  if (plan.stamp !== stamp || plan.unanswered.length > 0) return { outcome: "changed" };
  const madeClassIds = await makeClasses(tx, promotion, plan);
  await movePupils(tx, promotion, plan.moved);
  await tx
    .update(promotions)
    .set({ state: "committed", committedAt: sql`now()`, madeClassIds })
    .where(eq(promotions.id, promotionId));
  const counts = countOutcomes(plan.moved);
  await recordAuditEvent(tx, {
    action: "year.committed",
    actorId,
    schoolId: promotion.school.id,
    details: { promotion: promotionId, from: promotion.from.label, to: promotion.to.label, ...counts },
  });
  return { outcome: "committed", ...counts };
}

/** How many are promoted, repeat and leave. */
export function countOutcomes(moved: readonly { outcome: Outcome }[]): Record<Outcome, number> {
  const counts = { promoted: 0, repeats: 0, leaves: 0 };
  for (const { outcome } of moved) counts[outcome] += 1;
  return counts;
}

async function makeClasses(
  tx: Transaction,
  { school, to }: Promotion,
  { newClasses }: PromotionPlan,
): Promise<string[]> {
  if (newClasses.length === 0) return [];
  const made = await tx
    .insert(classes)
    .values(newClasses.map((name) => ({ schoolId: school.id, schoolYearId: to.id, name })))
    .returning({ id: classes.id });
  return made.map(({ id }) => id);
}

/** A line for everybody, so that an undo knows where they were; then the pupils themselves. Few statements. */
async function movePupils(
  tx: Transaction,
  promotion: Promotion,
  moved: readonly MovedPupil[],
): Promise<void> {
  const idOf = new Map(
    (await listClassesOf(tx, promotion.school.id, promotion.to.id)).map(({ name, id }) => [name, id]),
  );
  const lines = moved.map(({ studentId, outcome, toClassName }) => ({
    studentId,
    outcome,
    toClassName,
    toClassId: toClassName === null ? null : idOf.get(toClassName),
  }));
  await tx.delete(promotionLines).where(eq(promotionLines.promotionId, promotion.id));
  await tx.execute(sql`
    insert into ${promotionLines} (promotion_id, student_id, outcome, from_class_id, to_class_name, to_class_id)
    select ${promotion.id}, ${students.id}, line.outcome::promotion_outcome, ${students.classId}, line."toClassName", line."toClassId"
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line(
      "studentId" uuid, outcome text, "toClassName" text, "toClassId" uuid)
    join ${students} on ${students.id} = line."studentId"`);
  await tx.execute(sql`
    update ${students} set
      class_id = coalesce(line.to_class_id, ${students.classId}),
      left_on = case when line.outcome = 'leaves' then ${promotion.from.endsOn}::date end
    from ${promotionLines} as line
    where line.promotion_id = ${promotion.id} and ${students.id} = line.student_id`);
}
