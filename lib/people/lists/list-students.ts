import { and, count, eq, inArray, not, type SQL, sql } from "drizzle-orm";
import { classes, guardianships, schools, schoolYears, students, users } from "@/drizzle/schema";
import { connectionState } from "../../access/connection-facts";
import type { StaffReach } from "../../auth/policy";
import { db, type Reader } from "../../db/client";
import { byFoldedText, keyset, pageOf } from "../../lists/keyset";
import type { ListRequest, ListSpec, Selection } from "../../lists/list-request";
import { isCurrentGuardianship } from "../current-guardianship";
import { withinReach } from "../staff-reach";
import {
  hasGuardian,
  isInState,
  isListed,
  isTaughtThere,
  matchesText,
  type PeopleFilters,
} from "./people-filters";

/** What the address of the list of pupils can say. */
export const studentList = {
  filters: ["q", "ecole", "classe", "annee", "etat", "papier", "seul"],
  sorts: ["nom", "classe", "naissance", "arrivee"],
} as const satisfies ListSpec<string, string>;

type Filters = PeopleFilters & { seul?: string };
type Sort = (typeof studentList.sorts)[number];
export type StudentListRequest = ListRequest<(typeof studentList.filters)[number], Sort>;

const sorts = {
  nom: byFoldedText(users.foldedName),
  classe: byFoldedText(sql`coalesce(${classes.name}, '') || ' ' || ${users.foldedName}`),
  naissance: { by: sql`coalesce(${students.birthDate}, '0001-01-01')`, type: "date" },
  arrivee: { by: students.createdAt, type: "timestamptz" },
} as const;

/** What a line of the list tells of one pupil. */
const columns = {
  studentId: students.id,
  userId: users.id,
  lastName: users.lastName,
  firstName: users.firstName,
  username: users.username,
  onPaper: users.onPaper,
  matricule: students.matricule,
  birthDate: students.birthDate,
  leftOn: students.leftOn,
  className: classes.name,
  schoolName: schools.name,
  state: connectionState,
  guardians: sql<number>`(select count(*) from ${guardianships}
    where ${guardianships.studentId} = ${students.id} and ${isCurrentGuardianship})`.mapWith(Number),
};

const conditionOf = (reach: StaffReach, filters: Filters): SQL | undefined =>
  and(
    withinReach(reach, students.schoolId),
    isListed,
    isTaughtThere(filters),
    isInState(filters.etat),
    filters.papier ? eq(users.onPaper, true) : sql`true`,
    filters.seul ? not(hasGuardian) : sql`true`,
    filters.q ? matchesText(filters.q, sql`${students.matricule}`) : sql`true`,
  );

const selectStudents = <Columns extends Record<string, SQL>>(reader: Reader, more: Columns) =>
  reader
    .select({ ...columns, ...more })
    .from(students)
    .innerJoin(users, eq(users.id, students.userId))
    .innerJoin(schools, eq(schools.id, students.schoolId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .leftJoin(schoolYears, eq(schoolYears.id, classes.schoolYearId));

/** One page of the pupils within the reach, in the order that was asked for. */
export async function listStudentsPage(reach: StaffReach, request: StudentListRequest) {
  const { where, orderBy, limit, cursor } = keyset(request, sorts, students.id);
  const found = await selectStudents(db, { cursor })
    .where(and(conditionOf(reach, request.filters), where))
    .orderBy(...orderBy)
    .limit(limit);
  return pageOf(found, request);
}

export type ListedStudent = Awaited<ReturnType<typeof listStudentsPage>>["rows"][number];

/** Everybody whom the filters show, for an export. */
export const listAllStudents = (reach: StaffReach, { filters }: StudentListRequest) =>
  selectStudents(db, {})
    .where(conditionOf(reach, filters))
    .orderBy(sql`${users.foldedName} collate "C"`, students.id);

/** How many pupils the filters show, on all pages. */
export const countStudents = async (reach: StaffReach, filters: Filters): Promise<number> => {
  const [row] = await db
    .select({ count: count() })
    .from(students)
    .innerJoin(users, eq(users.id, students.userId))
    .innerJoin(schools, eq(schools.id, students.schoolId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .leftJoin(schoolYears, eq(schoolYears.id, classes.schoolYearId))
    .where(conditionOf(reach, filters));
  return row?.count ?? 0;
};

/** The pupils that somebody ticked, read again through their reach: a foreign one is left out. */
export const findSelectedStudents = (reader: Reader, reach: StaffReach, selection: Selection) =>
  reader
    .select({ studentId: students.id, userId: users.id, schoolId: students.schoolId })
    .from(students)
    .innerJoin(users, eq(users.id, students.userId))
    .innerJoin(schools, eq(schools.id, students.schoolId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .leftJoin(schoolYears, eq(schoolYears.id, classes.schoolYearId))
    .where(
      selection.all
        ? conditionOf(reach, selection.filters)
        : and(withinReach(reach, students.schoolId), isListed, inArray(students.id, selection.ids)),
    );

/** The pupils of one class within the reach who have not left, by name. */
export const listPupilsOfClass = (reach: StaffReach, classId: string) =>
  selectStudents(db, {})
    .where(and(conditionOf(reach, {}), eq(students.classId, classId)))
    .orderBy(sql`${users.foldedName} collate "C"`, students.id);

export type PupilOfClass = Awaited<ReturnType<typeof listPupilsOfClass>>[number];
