import { and, eq, isNull } from "drizzle-orm";
import { studentGroupMembers, studentGroups, students } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { anyOf } from "../../db/any-of";
import { db, type Transaction } from "../../db/client";
import type { ActingStaff } from "../../people/acting-staff";
import { withinReach } from "../../people/staff-reach";

/** Whom to add: pupils by id, and all that a class has today. */
interface Newcomers {
  studentIds: readonly string[];
  classId: string | null;
}

/** How many came or went; undefined for a group that is unknown or out of reach. */
export type MembersChanged = number | undefined;

/** Adds pupils of the group's school; who is in it already, or of another school, is left out. */
export const addMembers = (
  staff: ActingStaff,
  groupId: string,
  { studentIds, classId }: Newcomers,
): Promise<MembersChanged> =>
  db.transaction(async (tx) => {
    const schoolId = await findSchoolOf(tx, staff, groupId);
    if (!schoolId) return undefined;
    const isOne = classId ? eq(students.classId, classId) : anyOf(students.id, studentIds);
    const found = await tx
      .select({ id: students.id })
      .from(students)
      .where(and(eq(students.schoolId, schoolId), isNull(students.leftOn), isOne));
    if (found.length === 0) return 0;
    const added = await tx
      .insert(studentGroupMembers)
      .values(found.map(({ id }) => ({ groupId, studentId: id })))
      .onConflictDoNothing()
      .returning({ studentId: studentGroupMembers.studentId });
    await record(tx, staff, { groupId, schoolId, added: idsOf(added) });
    return added.length;
  });

/** Takes pupils out of a group; messages that they had through it stay theirs. */
export const removeMembers = (
  staff: ActingStaff,
  groupId: string,
  studentIds: readonly string[],
): Promise<MembersChanged> =>
  db.transaction(async (tx) => {
    const schoolId = await findSchoolOf(tx, staff, groupId);
    if (!schoolId) return undefined;
    const removed = await tx
      .delete(studentGroupMembers)
      .where(and(eq(studentGroupMembers.groupId, groupId), anyOf(studentGroupMembers.studentId, studentIds)))
      .returning({ studentId: studentGroupMembers.studentId });
    await record(tx, staff, { groupId, schoolId, removed: idsOf(removed) });
    return removed.length;
  });

async function findSchoolOf(
  tx: Transaction,
  { reach }: ActingStaff,
  groupId: string,
): Promise<string | undefined> {
  const [group] = await tx
    .select({ schoolId: studentGroups.schoolId })
    .from(studentGroups)
    .where(and(eq(studentGroups.id, groupId), withinReach(reach, studentGroups.schoolId)));
  return group?.schoolId;
}

const idsOf = (rows: { studentId: string }[]) => rows.map(({ studentId }) => studentId);

interface Change {
  groupId: string;
  schoolId: string;
  added?: string[];
  removed?: string[];
}

async function record(tx: Transaction, { userId }: ActingStaff, { schoolId, ...details }: Change) {
  if ((details.added ?? details.removed ?? []).length === 0) return;
  await recordAuditEvent(tx, { action: "group.changed", actorId: userId, schoolId, details });
}
