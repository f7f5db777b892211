import { and, eq, isNull, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { type Audience, classes, studentGroupMembers, students } from "@/drizzle/schema";
import { anyOf } from "../db/any-of";
import { classYear, classYearOf } from "../people/class-year";

/** Everybody. */
export const wholeSchool: Audience = {
  wholeSchool: true,
  years: [],
  classIds: [],
  groupIds: [],
  studentIds: [],
};

/** Whether it names anybody at all. */
export const isNobody = ({ wholeSchool, years, classIds, groupIds, studentIds }: Audience): boolean =>
  !wholeSchool && [years, classIds, groupIds, studentIds].every(({ length }) => length === 0);

const inGroups = (groupIds: string[]) =>
  sql`exists (select from ${studentGroupMembers} where ${studentGroupMembers.studentId} = ${students.id}
    and ${anyOf(studentGroupMembers.groupId, groupIds)})`;

const isNamed = ({ years, classIds, groupIds, studentIds }: Audience): SQL =>
  or(
    sql`${classYear} = any(${sql.param(years)}::text[])`,
    anyOf(students.classId, classIds),
    anyOf(students.id, studentIds),
    inGroups(groupIds),
  ) ?? sql`false`;

/**
 * Pupils of the school who are meant today; leavers never are. To be asked where `students` is read with its
 * `classes` (left join). Ids of another school's classes, groups or pupils name nobody.
 */
export const isMeant = (schoolId: string, audience: Audience): SQL =>
  and(
    eq(students.schoolId, schoolId),
    isNull(students.leftOn),
    audience.wholeSchool ? sql`true` : isNamed(audience),
  ) ?? sql`false`;

/** Whether `classes`, where it is read, is one of those for which a row with these columns is. */
export const isForClasses = ({ years, classIds }: { years: SQLWrapper; classIds: SQLWrapper }): SQL =>
  sql`((cardinality(${years}) = 0 and cardinality(${classIds}) = 0)
    or ${classes.id} = any(${classIds}) or ${classYear} = any(${years}))`;

/** The same for a pupil whose class is known: the columns of such a row against that class. */
export const isForPupil = (
  { years, classIds }: { years: SQLWrapper; classIds: SQLWrapper },
  { classId, className }: { classId: string | null; className: string | null },
): SQL => sql`((cardinality(${years}) = 0 and cardinality(${classIds}) = 0)
    or ${classId}::uuid = any(${classIds})
    or ${className === null ? null : classYearOf(className)}::text = any(${years}))`;
