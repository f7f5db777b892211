import { and, eq, ne } from "drizzle-orm";
import { classes, schools, students, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import type { StaffReach } from "../../auth/policy";
import { db, type Reader, type Transaction } from "../../db/client";
import type { ActingStaff } from "../acting-staff";
import { versionOf } from "../row-version";
import { withinReach } from "../staff-reach";

const editable = {
  birthDate: students.birthDate,
  matricule: students.matricule,
  classId: students.classId,
  leftOn: students.leftOn,
};

/** What the secretariat may write over on a schooling. */
export type SchoolingFields = Pick<typeof students.$inferSelect, keyof typeof editable>;

/** A schooling within the reach as the form shows it, with the version that it was drawn with. */
export async function findSchooling(reader: Reader, reach: StaffReach, studentId: string) {
  const [schooling] = await reader
    .select({
      studentId: students.id,
      userId: users.id,
      firstName: users.firstName,
      lastName: users.lastName,
      schoolId: schools.id,
      schoolName: schools.name,
      ...editable,
      version: versionOf(Object.values(editable)),
    })
    .from(students)
    .innerJoin(users, eq(users.id, students.userId))
    .innerJoin(schools, eq(schools.id, students.schoolId))
    .where(and(eq(students.id, studentId), withinReach(reach, students.schoolId)));
  return schooling;
}

export type Schooling = NonNullable<Awaited<ReturnType<typeof findSchooling>>>;

export type SchoolingEdited = {
  outcome: "changed" | "unchanged" | "absent" | "stale" | "matricule-taken" | "foreign-class";
};

/** Writes a schooling over unless somebody else did so meanwhile. The journal keeps which fields, not what. */
export const editSchooling = (
  staff: ActingStaff,
  { studentId, version, fields }: { studentId: string; version: string; fields: SchoolingFields },
): Promise<SchoolingEdited> =>
  db.transaction(async (tx) => {
    await tx.select({ id: students.id }).from(students).where(eq(students.id, studentId)).for("update");
    const schooling = await findSchooling(tx, staff.reach, studentId);
    if (!schooling) return { outcome: "absent" };
    if (schooling.version !== version) return { outcome: "stale" };
    const changed = (Object.keys(editable) as (keyof SchoolingFields)[]).filter(
      (field) => schooling[field] !== fields[field],
    );
    if (changed.length === 0) return { outcome: "unchanged" };
    if (await isTaken(tx, schooling, fields.matricule)) return { outcome: "matricule-taken" };
    if (!(await isClassOf(tx, schooling, fields.classId))) return { outcome: "foreign-class" };
    await tx.update(students).set(fields).where(eq(students.id, studentId));
    await recordAuditEvent(tx, {
      action: "student.edited",
      actorId: staff.userId,
      subjectId: schooling.userId,
      schoolId: schooling.schoolId,
      details: { studentId, fields: changed },
    });
    return { outcome: "changed" };
  });

async function isTaken(tx: Transaction, { schoolId, studentId }: Schooling, matricule: string | null) {
  if (matricule === null) return false;
  const others = and(
    eq(students.schoolId, schoolId),
    eq(students.matricule, matricule),
    ne(students.id, studentId),
  );
  return (await tx.$count(students, others)) > 0;
}

async function isClassOf(tx: Transaction, { schoolId, ...before }: Schooling, classId: string | null) {
  if (classId === null || classId === before.classId) return true;
  return (await tx.$count(classes, and(eq(classes.id, classId), eq(classes.schoolId, schoolId)))) > 0;
}
