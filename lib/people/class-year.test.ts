import { eq } from "drizzle-orm";
import { classes, schoolYears } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeSchool } from "@/e2e/support/make-people";

const names: [string, string | null][] = [
  ["3A", "3"],
  ["3 TQ A", "3"],
  ["P6 B", "P6"],
  ["p 6b", "P6"],
  ["10C", "10"],
  ["2 Bachelier comptable", "2"],
  ["Accueil", null],
];

test("the year of a class is read from its name, in the database as in the application", async () => {
  const { db } = await import("../db/client");
  const { classYear, classYearOf } = await import("./class-year");
  const { id: schoolId } = await makeSchool();
  const dates = { startsOn: "2026-08-24", endsOn: "2027-07-02" };
  await db
    .insert(schoolYears)
    .values({ label: "2026-2027", ...dates })
    .onConflictDoNothing();
  const [year] = await db.select({ id: schoolYears.id }).from(schoolYears).limit(1);
  const schoolYearId = year?.id ?? "";
  await db.insert(classes).values(names.map(([name]) => ({ schoolId, schoolYearId, name })));
  const read = await db
    .select({ name: classes.name, year: classYear })
    .from(classes)
    .where(eq(classes.schoolId, schoolId));
  expect(Object.fromEntries(read.map(({ name, year }) => [name, year]))).toEqual(Object.fromEntries(names));
  for (const [name, expected] of names) expect(classYearOf(name)).toBe(expected);
});
