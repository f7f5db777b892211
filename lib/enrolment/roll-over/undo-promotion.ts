import { eq, sql } from "drizzle-orm";
import { classes, promotionLines, promotions, students, type UndoReport } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import type { Transaction } from "../../db/client";
import { lockEnrolment } from "../lock-enrolment";
import { lockPromotion, type Promotion } from "./find-promotion";

export type UndonePromotion = ({ outcome: "undone" } & UndoReport) | { outcome: "already" };

/**
 * Puts a school's pupils back where they were before the commit, but those for whom something was done since: that
 * counts, and is told. Classes that the commit made go away unless they are in use.
 */
export async function undoPromotion(
  tx: Transaction,
  { promotionId, actorId }: { promotionId: string; actorId: string | null },
): Promise<UndonePromotion> {
  const promotion = await lockPromotion(tx, promotionId);
  if (promotion?.state !== "committed") return { outcome: "already" };
  await lockEnrolment(tx, promotion.school.id);
  const report = { ...(await putBack(tx, promotion)), keptClasses: await removeClasses(tx, promotion) };
  await tx
    .update(promotions)
    .set({ state: "undone", undoneAt: sql`now()`, undoReport: report })
    .where(eq(promotions.id, promotionId));
  await recordAuditEvent(tx, {
    action: "year.undone",
    actorId,
    schoolId: promotion.school.id,
    details: { promotion: promotionId, ...report },
  });
  return { outcome: "undone", ...report };
}

/** What was done since: moved to another class, entered as leaver, taken back, or nothing at all. */
const fateOf = (endsOn: string) => sql`case
  when line.outcome = 'leaves' and ${students.leftOn} is null then 'backSince'
  when line.outcome = 'leaves' and ${students.leftOn} <> ${endsOn}::date then 'leftSince'
  when line.outcome <> 'leaves' and ${students.leftOn} is not null then 'leftSince'
  when ${students.classId} is distinct from coalesce(line.to_class_id, line.from_class_id) then 'movedSince'
  else 'putBack' end`;

async function putBack(tx: Transaction, { id, from }: Promotion): Promise<Omit<UndoReport, "keptClasses">> {
  const fates = await tx.execute<{ studentId: string; fate: keyof Omit<UndoReport, "keptClasses"> }>(sql`
    select ${students.id} as "studentId", ${fateOf(from.endsOn)} as fate
    from ${promotionLines} as line join ${students} on ${students.id} = line.student_id
    where line.promotion_id = ${id} for update of students`);
  const of = (wanted: string) =>
    fates.filter(({ fate }) => fate === wanted).map(({ studentId }) => studentId);
  const unchanged = of("putBack");
  await tx.execute(sql`
    update ${students} set class_id = line.from_class_id, left_on = null
    from ${promotionLines} as line
    where line.promotion_id = ${id} and ${students.id} = line.student_id
      and ${students.id} in (select jsonb_array_elements_text(${JSON.stringify(unchanged)}::jsonb)::uuid)`);
  return {
    putBack: unchanged.length,
    movedSince: of("movedSince"),
    leftSince: of("leftSince"),
    backSince: of("backSince"),
  };
}

/** A class in which somebody is, or that somebody has given a head teacher, is in use: it stays, and is named. */
async function removeClasses(tx: Transaction, { id, madeClassIds }: Promotion): Promise<string[]> {
  const made = sql`(select jsonb_array_elements_text(${JSON.stringify(madeClassIds)}::jsonb)::uuid)`;
  const inUse = sql`(${classes.headTeacher} is not null
    or exists (select from ${students} where ${students.classId} = ${classes.id})
    or exists (select from ${promotionLines} where ${promotionLines.fromClassId} = ${classes.id}))`;
  const kept = await tx.execute<{ name: string }>(
    sql`select name from ${classes} where ${classes.id} in ${made} and ${inUse} order by name`,
  );
  await tx.execute(sql`
    update ${promotionLines} set to_class_id = null from ${classes}
    where ${promotionLines.promotionId} = ${id} and ${promotionLines.toClassId} = ${classes.id}
      and ${classes.id} in ${made} and not ${inUse}`);
  await tx.execute(sql`delete from ${classes} where ${classes.id} in ${made} and not ${inUse}`);
  return kept.map(({ name }) => name);
}
