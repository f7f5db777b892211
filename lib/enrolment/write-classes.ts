import { sql } from "drizzle-orm";
import { classes } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import { ensureSchoolYear } from "./ensure-school-year";
import type { PlannedClass } from "./import-plan";
import { noteChanged, noteMade } from "./import-writes";
import type { SchoolYearDates } from "./school-year";

export type ClassIds = ReadonlyMap<string, string>;

interface Around {
  importId: string;
  schoolId: string;
  year: SchoolYearDates;
}

/** Creates the classes that are new this year and names head teachers; gives the id of every class by name. */
export async function writeClasses(
  tx: Transaction,
  planned: readonly PlannedClass[],
  { importId, schoolId, year }: Around,
): Promise<ClassIds> {
  const made = planned.filter(({ known }) => !known);
  const entered = made.length === 0 ? [] : await enter(tx, made, schoolId, await ensureSchoolYear(tx, year));
  const ids = entered.map(({ id }) => id);
  await noteMade(tx, importId, "classes", ids);
  await nameHeadTeachers(tx, planned, importId);
  const known = planned.flatMap((one) => (one.known ? [[one.name, one.known.id] as const] : []));
  return new Map([...known, ...entered.map(({ name, id }) => [name, id] as const)]);
}

/** Whether a class has to be written; an empty head teacher takes nothing away. */
export const isTouched = ({ known, headTeacher }: PlannedClass): boolean =>
  !known || (headTeacher !== null && headTeacher !== known.headTeacher);

const enter = (tx: Transaction, made: PlannedClass[], schoolId: string, schoolYearId: string) =>
  tx
    .insert(classes)
    .values(made.map(({ name, headTeacher }) => ({ schoolId, schoolYearId, name, headTeacher })))
    .onConflictDoUpdate({
      target: [classes.schoolId, classes.schoolYearId, classes.name],
      set: { headTeacher: sql`coalesce(excluded.head_teacher, ${classes.headTeacher})` },
    })
    .returning({ id: classes.id, name: classes.name });

async function nameHeadTeachers(
  tx: Transaction,
  planned: readonly PlannedClass[],
  importId: string,
): Promise<void> {
  const renamed = planned.flatMap((one) =>
    one.known && isTouched(one) ? [{ id: one.known.id, headTeacher: one.headTeacher }] : [],
  );
  const ids = renamed.map(({ id }) => id);
  await noteChanged(tx, importId, { table: "classes", ids }, async () => {
    await tx.execute(sql`
      update ${classes} set head_teacher = renamed."headTeacher"
      from jsonb_to_recordset(${JSON.stringify(renamed)}::jsonb) as renamed(id uuid, "headTeacher" text)
      where ${classes}.id = renamed.id`);
  });
}
