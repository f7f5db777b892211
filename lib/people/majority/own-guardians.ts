import { and, asc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { guardianships, schools, students, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db } from "../../db/client";
import { addLateReaders } from "../../publishing/sending/late-readers";
import { isCurrentGuardianship } from "../current-guardianship";
import { fullNameIn } from "../name-columns";

/**
 * The adults about whom a student of age decides: their name, and nothing else of theirs. Empty while the school has
 * not handed over.
 */
export const listOwnGuardians = (userId: string) =>
  db
    .select({
      linkId: guardianships.id,
      name: fullNameIn(users),
      schoolName: schools.name,
      allowed: guardianships.studentAllows,
    })
    .from(guardianships)
    .innerJoin(students, eq(students.id, guardianships.studentId))
    .innerJoin(users, eq(users.id, guardianships.guardianId))
    .innerJoin(schools, eq(schools.id, students.schoolId))
    .where(
      and(
        eq(students.userId, userId),
        isNotNull(students.handedOverAt),
        eq(guardianships.mayRead, true),
        isCurrentGuardianship,
      ),
    )
    .orderBy(asc(schools.name), asc(users.foldedName));

export type OwnGuardian = Awaited<ReturnType<typeof listOwnGuardians>>[number];

const toldForDays = 60;

/** Whether the school handed over to this student a short while ago. */
export const decidesSinceLately = async (userId: string): Promise<boolean> =>
  (await db.$count(
    students,
    sql`${students.userId} = ${userId} and ${students.handedOverAt} > now() - make_interval(days => ${toldForDays})`,
  )) > 0;

/**
 * A student of age lets an adult see on, or no more, from the adult's next request. False for anybody else's link, and
 * when nothing was to be changed.
 */
export const decideForGuardian = (userId: string, linkId: string, allows: boolean): Promise<boolean> =>
  db.transaction(async (tx) => {
    const [changed] = await tx
      .update(guardianships)
      .set({ studentAllows: allows })
      .from(students)
      .where(
        and(
          eq(guardianships.id, linkId),
          eq(students.id, guardianships.studentId),
          eq(students.userId, userId),
          isNotNull(students.handedOverAt),
          ne(guardianships.studentAllows, allows),
        ),
      )
      .returning({ guardianId: guardianships.guardianId, schoolId: students.schoolId });
    if (!changed) return false;
    await addLateReaders(tx, [linkId]);
    await recordAuditEvent(tx, {
      action: "guardianship.decided_by_student",
      actorId: userId,
      subjectId: changed.guardianId,
      schoolId: changed.schoolId,
      details: { guardianshipId: linkId, allows },
    });
    return true;
  });
