import { sql } from "drizzle-orm";
import { classes, schoolYears } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import type { PlannedClass } from "./import-plan";
import type { SchoolYearDates } from "./school-year";

export type ClassIds = ReadonlyMap<string, string>;

/** Creates the classes that are new this year and names head teachers; gives the id of every class by name. */
export async function writeClasses(
  tx: Transaction,
  planned: readonly PlannedClass[],
  { schoolId, year }: { schoolId: string; year: SchoolYearDates },
): Promise<ClassIds> {
  const touched = planned.filter(isTouched);
  const written = touched.length === 0 ? [] : await upsert(tx, touched, schoolId, await yearId(tx, year));
  const known = planned.flatMap((one) => (one.known ? [[one.name, one.known.id] as const] : []));
  return new Map([...known, ...written.map(({ name, id }) => [name, id] as const)]);
}

/** Whether a class has to be written; an empty head teacher takes nothing away. */
export const isTouched = ({ known, headTeacher }: PlannedClass): boolean =>
  !known || (headTeacher !== null && headTeacher !== known.headTeacher);

async function yearId(tx: Transaction, year: SchoolYearDates): Promise<string> {
  const [row] = await tx
    .insert(schoolYears)
    .values(year)
    .onConflictDoUpdate({ target: schoolYears.label, set: { label: year.label } })
    .returning({ id: schoolYears.id });
  if (!row) throw new Error("The school year was not returned.");
  return row.id;
}

const upsert = (tx: Transaction, touched: PlannedClass[], schoolId: string, schoolYearId: string) =>
  tx
    .insert(classes)
    .values(touched.map(({ name, headTeacher }) => ({ schoolId, schoolYearId, name, headTeacher })))
    .onConflictDoUpdate({
      target: [classes.schoolId, classes.schoolYearId, classes.name],
      set: { headTeacher: sql`coalesce(excluded.head_teacher, ${classes.headTeacher})` },
    })
    .returning({ id: classes.id, name: classes.name });
