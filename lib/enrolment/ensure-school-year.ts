import { schoolYears } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import type { SchoolYearDates } from "./school-year";

/** The id of a school year, which is entered when nobody has named it yet. */
export async function ensureSchoolYear(tx: Transaction, year: SchoolYearDates): Promise<string> {
  const [row] = await tx
    .insert(schoolYears)
    .values(year)
    .onConflictDoUpdate({ target: schoolYears.label, set: { label: year.label } })
    .returning({ id: schoolYears.id });
  if (!row) throw new Error("The school year was not returned.");
  return row.id;
}
