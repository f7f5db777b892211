import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { classes, guardianships, schoolYears, staffRoles, students, users } from "@/drizzle/schema";
import type { Reader } from "../db/client";
import { isCurrentGuardianship } from "../people/current-guardianship";

/** What the import needs to know of an account. Widen it on purpose. */
const personColumns = {
  id: users.id,
  lastName: users.lastName,
  firstName: users.firstName,
  foldedName: users.foldedName,
  email: users.email,
  secondEmail: users.secondEmail,
  phone: users.phone,
  phoneAsGiven: users.phoneAsGiven,
  /** Never invited, never active, not suspended: an invitation may go out. */
  invitable: sql<boolean>`${users.invitedAt} is null and ${users.activatedAt} is null and ${users.suspendedAt} is null`,
  /** Spelled out: in a select without joins drizzle leaves the table off a column. */
  isStaff: sql<boolean>`exists (
    select from ${staffRoles} where ${staffRoles}.user_id = ${users}.id and ${staffRoles}.ended_at is null)`,
};

const pupilColumns = {
  id: students.id,
  matricule: students.matricule,
  birthDate: students.birthDate,
  classId: students.classId,
  leftOn: students.leftOn,
};

export type KnownPupil = Awaited<ReturnType<typeof listKnownPupils>>[number];
export type KnownAdult = Awaited<ReturnType<typeof listKnownAdults>>[number];
export type KnownLink = Awaited<ReturnType<typeof listKnownLinks>>[number];
export type KnownClass = Awaited<ReturnType<typeof listKnownClasses>>[number];

/** Every pupil that the school ever had. */
export const listKnownPupils = (reader: Reader, schoolId: string) =>
  reader
    .select({ ...pupilColumns, className: classes.name, person: personColumns })
    .from(students)
    .innerJoin(users, eq(users.id, students.userId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(eq(students.schoolId, schoolId));

/** Who stands beside whom among the school's pupils, ended links included. */
export const listKnownLinks = (reader: Reader, schoolId: string) =>
  reader
    .select({
      studentId: guardianships.studentId,
      ended: sql<boolean>`not ${isCurrentGuardianship}`,
      person: personColumns,
    })
    .from(guardianships)
    .innerJoin(students, eq(students.id, guardianships.studentId))
    .innerJoin(users, eq(users.id, guardianships.guardianId))
    .where(eq(students.schoolId, schoolId))
    .orderBy(guardianships.createdAt, guardianships.id);

/** The school's classes of one school year. */
export const listKnownClasses = (reader: Reader, schoolId: string, yearLabel: string) =>
  reader
    .select({ id: classes.id, name: classes.name, headTeacher: classes.headTeacher })
    .from(classes)
    .innerJoin(schoolYears, eq(schoolYears.id, classes.schoolYearId))
    .where(and(eq(classes.schoolId, schoolId), eq(schoolYears.label, yearLabel)));

const oneOf = (texts: readonly string[]) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))`;

/**
 * Accounts of that name in the whole organisation, staff included; those that are only pupils are not adults, and
 * those that were erased or joined to another are nobody.
 */
export const listKnownAdults = (reader: Reader, foldedNames: readonly string[]) =>
  reader
    .select(personColumns)
    .from(users)
    .where(
      and(
        inArray(users.foldedName, oneOf(foldedNames)),
        isNull(users.erasedAt),
        isNull(users.mergedIntoId),
        or(
          sql`not exists (select from ${students} where ${students.userId} = ${users.id})`,
          sql`exists (select from ${guardianships} where ${guardianships.guardianId} = ${users.id})`,
          sql`exists (select from ${staffRoles} where ${staffRoles.userId} = ${users.id})`,
        ),
      ),
    )
    .orderBy(users.createdAt, users.id);

/** Pupils of that name in the organisation's other schools, with the names of the adults beside them. */
export const listPupilsElsewhere = (reader: Reader, schoolId: string, foldedNames: readonly string[]) =>
  reader
    .select({
      birthDate: students.birthDate,
      person: personColumns,
      guardianNames: sql<string[]>`array(
        select guardian.folded_name from ${guardianships}
        join ${users} as guardian on guardian.id = ${guardianships.guardianId}
        where ${guardianships.studentId} = ${students.id})`,
    })
    .from(students)
    .innerJoin(users, eq(users.id, students.userId))
    .where(
      and(
        ne(students.schoolId, schoolId),
        isNull(students.leftOn),
        inArray(users.foldedName, oneOf(foldedNames)),
      ),
    );
