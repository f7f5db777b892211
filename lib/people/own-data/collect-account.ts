import { and, desc, eq } from "drizzle-orm";
import { guardianships, schools, students, users } from "@/drizzle/schema";
import { db } from "../../db/client";
import { isCurrentGuardianship } from "../current-guardianship";
import { isReadableSchooling } from "../current-schooling";
import type { Pupil } from "../pupils";

/** What an account holds of its owner. */
export async function collectAccount(userId: string) {
  const [account] = await db
    .select({
      username: users.username,
      lastName: users.lastName,
      firstName: users.firstName,
      email: users.email,
      secondEmail: users.secondEmail,
      emailBouncedAt: users.emailBouncedAt,
      phone: users.phone,
      language: users.language,
      onPaper: users.onPaper,
      mailRhythm: users.mailRhythm,
      invitedAt: users.invitedAt,
      activatedAt: users.activatedAt,
      createdAt: users.createdAt,
    })
    .from(users)
    .where(eq(users.id, userId));
  return account;
}

/** Somebody's own side of the links to children: what they may do for each, never who else stands beside the child. */
export const collectLinks = (userId: string) =>
  db
    .select({
      child: users.firstName,
      schoolName: schools.name,
      relation: guardianships.relation,
      mayRead: guardianships.mayRead,
      mayAcknowledge: guardianships.mayAcknowledge,
      mayWrite: guardianships.mayWrite,
      maySeeInvoices: guardianships.maySeeInvoices,
      endsAt: guardianships.endsAt,
      since: guardianships.createdAt,
    })
    .from(guardianships)
    .innerJoin(students, and(eq(students.id, guardianships.studentId), isReadableSchooling))
    .innerJoin(users, eq(users.id, students.userId))
    .innerJoin(schools, eq(schools.id, students.schoolId))
    .where(and(eq(guardianships.guardianId, userId), isCurrentGuardianship))
    .orderBy(desc(guardianships.createdAt));

/** What a schooling holds of a pupil whom somebody may read about today. */
export async function collectSchooling({
  id,
  as,
  firstName,
  lastName,
  className,
  headTeacher,
  school,
}: Pupil) {
  const [kept] = await db
    .select({ birthDate: students.birthDate, matricule: students.matricule, leftOn: students.leftOn })
    .from(students)
    .where(eq(students.id, id));
  return { as, firstName, lastName, className, headTeacher, schoolName: school.name, ...kept };
}
