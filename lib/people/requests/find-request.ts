import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { classes, familyRequests, schools, students, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db, type Reader } from "../../db/client";
import { classKey } from "../../enrolment/class-key";
import { foldName } from "../folded-name";
import { fullNameIn } from "../name-columns";
import { withinReach } from "../staff-reach";

const child = alias(users, "child");

const columns = {
  id: familyRequests.id,
  kind: familyRequests.kind,
  createdAt: familyRequests.createdAt,
  askerId: users.id,
  askerName: fullNameIn(users),
  schoolId: familyRequests.schoolId,
  schoolName: schools.name,
  childLastName: sql<string>`coalesce(${child.lastName}, ${familyRequests.childLastName})`,
  childFirstName: sql<string>`coalesce(${child.firstName}, ${familyRequests.childFirstName})`,
  childClass: sql<string>`coalesce(${classes.name}, ${familyRequests.childClass})`,
  studentId: familyRequests.studentId,
  handledAt: familyRequests.handledAt,
};

const selectRequest = (reader: Reader, condition: SQL | undefined) =>
  reader
    .select(columns)
    .from(familyRequests)
    .innerJoin(users, and(eq(users.id, familyRequests.userId), isNull(users.mergedIntoId)))
    .innerJoin(schools, eq(schools.id, familyRequests.schoolId))
    .leftJoin(students, eq(students.id, familyRequests.studentId))
    .leftJoin(child, eq(child.id, students.userId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(condition);

export type FamilyRequestRow = Awaited<ReturnType<typeof selectRequest>>[number];

/** What a family of a school within the reach asked, answered or not; undefined for a foreign one and an unknown one alike. */
export async function findRequest(
  reader: Reader,
  reach: StaffReach,
  requestId: string,
): Promise<FamilyRequestRow | undefined> {
  const [found] = await selectRequest(
    reader,
    and(eq(familyRequests.id, requestId), withinReach(reach, familyRequests.schoolId)),
  );
  return found;
}

const mostLikely = 8;

/** What share of its trigrams a name has to have: a letter or two wrong, or the names the other way round. */
const leastSimilarity = 0.35;

/**
 * The pupils of the asked school who may be meant, the likeliest first: the same folded name, then those that are spelt
 * nearly so or share the surname; of two that are as near, who is in the same class.
 */
export async function findLikelyChildren(request: FamilyRequestRow) {
  const foldedName = foldName(request.childLastName, request.childFirstName);
  const [lastName = ""] = foldedName.split(" ");
  if (!request.schoolId || lastName === "") return [];
  const similarity = sql<number>`similarity(${users.foldedName}, ${foldedName})`;
  const found = await db
    .select({
      studentId: students.id,
      userId: users.id,
      name: fullNameIn(users),
      className: classes.name,
      birthDate: students.birthDate,
      similarity,
    })
    .from(students)
    .innerJoin(users, and(eq(users.id, students.userId), isNull(users.mergedIntoId)))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(
      and(
        eq(students.schoolId, request.schoolId),
        isNull(students.leftOn),
        sql`(${users.foldedName} like ${`${lastName} %`} or ${similarity} >= ${leastSimilarity})`,
      ),
    )
    .orderBy(desc(similarity), asc(users.foldedName))
    .limit(50);
  const nearness = (one: (typeof found)[number]) =>
    one.similarity + (classKey(one.className ?? "") === classKey(request.childClass) ? sameClass : 0);
  return found.toSorted((one, other) => nearness(other) - nearness(one)).slice(0, mostLikely);
}

/** What the class adds to a likeness: it decides between two that are near, and never makes a stranger of one. */
const sameClass = 0.1;

export type LikelyChild = Awaited<ReturnType<typeof findLikelyChildren>>[number];
