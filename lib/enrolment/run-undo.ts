import { eq, sql } from "drizzle-orm";
import { classes, guardianships, imports, promotionLines, students } from "@/drizzle/schema";
import { revokeAccessOfMany } from "../access/revoke-access";
import { recordAuditEvent } from "../audit/record-audit-event";
import type { Transaction } from "../db/client";
import type { Work } from "../jobs/job-kinds";
import { idsIn } from "./ids-in";
import type { ImportJob } from "./import-jobs";
import { judgeKept, type Kept } from "./judge-kept";
import { type Draft, holdDraft } from "./load-import";
import { lockEnrolment } from "./lock-enrolment";
import { isUndoable } from "./newest-import";
import { restoreRows } from "./restore-rows";
import { retireAccounts } from "./retire-accounts";
import { madeRows } from "./undo-kept";
import type { UndoReport } from "./undo-report";

const steps = 6;

/** The job « import.undo »: puts everything back but what people have done since, and keeps what was left alone. */
export async function run({ tx, details: { importId }, job, report }: Work<ImportJob>) {
  const draft = await holdDraft(tx, importId);
  if (!draft) return { outcome: "over" };
  await lockEnrolment(tx, draft.schoolId);
  if (!(await isUndoable(tx, draft))) return { outcome: "over" };
  report("looking", 1, steps);
  const kept = await judgeKept(tx, importId);
  report("removing", 2, steps);
  const links = await removeLinks(tx, importId, kept);
  const pupils = await removeStudents(tx, importId, kept);
  report("retiring", 3, steps);
  const retired = await retireAccounts(
    tx,
    importId,
    kept.people.map(({ userId }) => userId),
  );
  report("restoring", 4, steps);
  const restored = await restoreAll(tx, importId);
  const emptied = await removeClasses(tx, importId);
  report("closing", 5, steps);
  const told = { students: pupils, guardianships: links, classes: emptied, ...retired, ...restored };
  await markUndone(tx, draft, { ...told, kept: kept.people }, job.actorId);
  return { outcome: "undone" };
}

async function removeLinks(tx: Transaction, importId: string, { guardianshipIds }: Kept): Promise<number> {
  const gone = await tx.execute(sql`
    delete from ${guardianships}
    where id in (select row_id from ${madeRows(importId, "guardianships")} made)
      and id not in ${idsIn(guardianshipIds)} returning 1`);
  return gone.length;
}

async function removeStudents(tx: Transaction, importId: string, { studentIds }: Kept): Promise<number> {
  const gone = await tx.execute(sql`
    delete from ${students}
    where id in (select row_id from ${madeRows(importId, "students")} made)
      and id not in ${idsIn(studentIds)} returning 1`);
  return gone.length;
}

/** Classes come last: pupils have gone back to the ones they were in. */
async function removeClasses(tx: Transaction, importId: string): Promise<number> {
  const gone = await tx.execute(sql`
    delete from ${classes}
    where id in (select row_id from ${madeRows(importId, "classes")} made)
      and not exists (select from ${students} where class_id = ${classes.id})
      and not exists (select from ${promotionLines} where ${classes.id} in (from_class_id, to_class_id))
    returning 1`);
  return gone.length;
}

/** An address that goes back takes the links with it that were sent to the other one. */
async function restoreAll(
  tx: Transaction,
  importId: string,
): Promise<Pick<UndoReport, "restored" | "keptFields">> {
  const pupils = await restoreRows(tx, importId, "students");
  const people = await restoreRows(tx, importId, "users");
  const rooms = await restoreRows(tx, importId, "classes");
  await revokeAccessOfMany(tx, people.movedAddresses);
  const owners = await ownersOf(
    tx,
    pupils.kept.map(({ id }) => id),
  );
  const ofPupils = pupils.kept.flatMap(({ id, fields }) => {
    const userId = owners.get(id);
    return userId ? [{ userId, fields }] : [];
  });
  return {
    restored: pupils.ids.length + people.ids.length + rooms.ids.length,
    keptFields: [...people.kept.map(({ id, fields }) => ({ userId: id, fields })), ...ofPupils],
  };
}

async function ownersOf(tx: Transaction, studentIds: string[]): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: students.id, userId: students.userId })
    .from(students)
    .where(sql`${students.id} in ${idsIn(studentIds)}`);
  return new Map(rows.map(({ id, userId }) => [id, userId]));
}

async function markUndone(tx: Transaction, draft: Draft, report: UndoReport, actorId: string | null) {
  await tx
    .update(imports)
    .set({ state: "undone", undoneAt: sql`now()`, undoneById: actorId, undoReport: { ...report } })
    .where(eq(imports.id, draft.id));
  const { kept, keptFields, ...counts } = report;
  await recordAuditEvent(tx, {
    ...{ action: "import.undone", actorId, subjectId: draft.id, schoolId: draft.schoolId },
    details: { ...counts, kept: kept.length, keptFields: keptFields.length },
  });
}
