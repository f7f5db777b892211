import { and, eq, inArray, isNull } from "drizzle-orm";
import { classes, schools, students, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import type { ActingStaff } from "../acting-staff";
import { searchPeople } from "../search/search-people";
import { isPersonWithin, withinReach } from "../staff-reach";

/** Whom one looks for: a `child` for an adult, a `guardian` for a pupil. */
export type TieRole = "child" | "guardian";

/** A tie that could be made. */
export interface TieCandidate {
  key: string;
  guardianId: string;
  studentId: string;
  name: string;
  detail: string;
}

const mostCandidates = 8;

/** The pupils among these people, within the reach: each schooling is a tie of its own. */
const schoolingsOf = (reach: StaffReach, userIds: readonly string[]) =>
  db
    .select({
      studentId: students.id,
      userId: users.id,
      firstName: users.firstName,
      lastName: users.lastName,
      className: classes.name,
      schoolName: schools.name,
    })
    .from(students)
    .innerJoin(users, eq(users.id, students.userId))
    .innerJoin(schools, eq(schools.id, students.schoolId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(
      and(
        inArray(students.userId, [...userIds]),
        withinReach(reach, students.schoolId),
        isNull(students.leftOn),
      ),
    );

async function findPerson(reach: StaffReach, userId: string) {
  const [person] = await db
    .select({ userId: users.id, firstName: users.firstName, lastName: users.lastName })
    .from(users)
    .where(and(eq(users.id, userId), isPersonWithin(reach)));
  return person;
}

/**
 * Whom this person could be tied to among those who answer to what was typed. A pupil gets a guardian unless a child
 * is asked for (adults of an adult school are also parents). Undefined for a foreign person and an unknown one alike.
 */
export async function findTies(
  { reach }: ActingStaff,
  userId: string,
  { typed, as }: { typed: string; as: string | undefined },
) {
  const person = await findPerson(reach, userId);
  if (!person) return undefined;
  const own = await schoolingsOf(reach, [userId]);
  const role: TieRole = own.length > 0 && as !== "child" ? "guardian" : "child";
  const { people } = await searchPeople(reach, typed, mostCandidates);
  const others = people.filter((found) => found.userId !== userId);
  const candidates =
    role === "child"
      ? await childrenAmong(reach, userId, others)
      : others.flatMap((found) => own.map((schooling) => guardianCandidate(found, schooling)));
  return { person, role, candidates, schoolings: own };
}

type Found = Awaited<ReturnType<typeof searchPeople>>["people"][number];
type Schooling = Awaited<ReturnType<typeof schoolingsOf>>[number];

async function childrenAmong(reach: StaffReach, guardianId: string, found: Found[]): Promise<TieCandidate[]> {
  const schoolings = await schoolingsOf(
    reach,
    found.map(({ userId }) => userId),
  );
  return schoolings.map(({ studentId, firstName, lastName, className }) => ({
    key: studentId,
    guardianId,
    studentId,
    name: `${firstName} ${lastName}`,
    detail: className ?? "",
  }));
}

const guardianCandidate = (
  { userId, firstName, lastName, username, children }: Found,
  { studentId }: Schooling,
): TieCandidate => ({
  key: `${userId} ${studentId}`,
  guardianId: userId,
  studentId,
  name: `${firstName} ${lastName}`,
  detail: children.map((child) => child.firstName).join(", ") || username,
});
