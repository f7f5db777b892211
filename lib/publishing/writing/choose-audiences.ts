import { and, isNull } from "drizzle-orm";
import { type Audience, classes, schools, studentGroups, students } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { anyOf } from "../../db/any-of";
import { db } from "../../db/client";
import { withinReach } from "../../people/staff-reach";
import { isNobody, wholeSchool } from "../audience";
import type { SchoolAudience } from "./content";
import { type NamedPupils, namePupils } from "./name-pupils";

/** What was ticked and typed, for all the schools of one form. */
interface Ticked {
  schoolIds: string[];
  /** Schools that are meant as a whole. */
  whole: string[];
  /** « school’s id, space, year » */
  years: string[];
  classIds: string[];
  groupIds: string[];
  studentIds: string[];
  /** Pupils by matricule or name, one a line. */
  lines: string[];
}

export type AudiencesChosen =
  | { outcome: "chosen"; audiences: SchoolAudience[] }
  /** For one of the schools nobody was chosen. */
  | { outcome: "nobody" }
  /** A school out of reach, or none. */
  | { outcome: "absent" }
  | { outcome: "unclear"; unclear: NamedPupils["unclear"]; tooMany: boolean };

/** An audience for each school; what belongs to another school than those of the form is left out. */
export async function chooseAudiences(reach: StaffReach, ticked: Ticked): Promise<AudiencesChosen> {
  const schoolIds = await findSchools(reach, ticked.schoolIds);
  if (schoolIds.length === 0 || schoolIds.length < ticked.schoolIds.length) return { outcome: "absent" };
  const [named, owners] = await Promise.all([namePupils(schoolIds, ticked.lines), findOwners(ticked)]);
  if (named.unclear.length > 0 || named.tooMany) return { outcome: "unclear", ...named };
  const typed = named.pupils.map(({ studentId, schoolId }) => ({ id: studentId, schoolId }));
  const students = [...owners.students, ...typed];
  const audiences = schoolIds.map((schoolId) => ({
    schoolId,
    audience: audienceOf(schoolId, ticked, { ...owners, students }),
  }));
  return audiences.some(({ audience }) => isNobody(audience))
    ? { outcome: "nobody" }
    : { outcome: "chosen", audiences };
}

async function findSchools(reach: StaffReach, ids: string[]): Promise<string[]> {
  const found = await db
    .select({ id: schools.id })
    .from(schools)
    .where(and(anyOf(schools.id, ids), withinReach(reach, schools.id)));
  return found.map(({ id }) => id);
}

interface Owned {
  id: string;
  schoolId: string;
}
type Owners = Record<"classes" | "groups" | "students", Owned[]>;

/** To which school each thing that was ticked belongs. */
async function findOwners({ classIds, groupIds, studentIds }: Ticked): Promise<Owners> {
  const [ownClasses, groups, pupils] = await Promise.all([
    db
      .select({ id: classes.id, schoolId: classes.schoolId })
      .from(classes)
      .where(anyOf(classes.id, classIds)),
    db
      .select({ id: studentGroups.id, schoolId: studentGroups.schoolId })
      .from(studentGroups)
      .where(anyOf(studentGroups.id, groupIds)),
    db
      .select({ id: students.id, schoolId: students.schoolId })
      .from(students)
      .where(and(anyOf(students.id, studentIds), isNull(students.leftOn))),
  ]);
  return { classes: ownClasses, groups, students: pupils };
}

function audienceOf(schoolId: string, { whole, years }: Ticked, owners: Owners): Audience {
  if (whole.includes(schoolId)) return wholeSchool;
  const own = (list: Owned[]) => [
    ...new Set(list.filter((one) => one.schoolId === schoolId).map(({ id }) => id)),
  ];
  return {
    wholeSchool: false,
    years: years.flatMap((year) => (year.startsWith(`${schoolId} `) ? year.slice(schoolId.length + 1) : [])),
    classIds: own(owners.classes),
    groupIds: own(owners.groups),
    studentIds: own(owners.students),
  };
}
