import { and, eq, ne, sql } from "drizzle-orm";
import { classes, schools, students, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { anyOf } from "../../db/any-of";
import { db, type Transaction } from "../../db/client";
import type { Selection } from "../../lists/list-request";
import { type ActingStaff, onlySchoolOf } from "../acting-staff";
import { withinReach } from "../staff-reach";
import { findSelectedGuardians } from "./list-guardians";
import { findSelectedStudents } from "./list-students";

/** Which of the two lists the rows were ticked in. */
export type PeopleList = "students" | "guardians";

/** Letters instead of mails for all of them, or mails again. Gives how many changed: who was so already is not counted. */
export const markOnPaper = (
  staff: ActingStaff,
  list: PeopleList,
  selection: Selection,
  onPaper: boolean,
): Promise<number> =>
  db.transaction(async (tx) => {
    const find = list === "students" ? findSelectedStudents : findSelectedGuardians;
    const ids = (await find(tx, staff.reach, selection)).map(({ userId }) => userId);
    const changed = await tx
      .update(users)
      .set({ onPaper })
      .where(and(anyOf(users.id, ids), ne(users.onPaper, onPaper)))
      .returning({ id: users.id });
    if (changed.length > 0)
      await record(tx, staff, "people.marked_on_paper", { onPaper, userIds: idsOf(changed) });
    return changed.length;
  });

/** A class within the reach that the school of these pupils can be moved into. */
export async function moveToClass(
  staff: ActingStaff,
  selection: Selection,
  classId: string,
): Promise<number | undefined> {
  return db.transaction(async (tx) => {
    const [target] = await tx
      .select({ schoolId: classes.schoolId })
      .from(classes)
      .innerJoin(schools, eq(schools.id, classes.schoolId))
      .where(and(eq(classes.id, classId), withinReach(staff.reach, classes.schoolId)));
    if (!target) return undefined;
    const pupils = await findSelectedStudents(tx, staff.reach, selection);
    const here = pupils.filter(({ schoolId }) => schoolId === target.schoolId);
    const moved = await tx
      .update(students)
      .set({ classId })
      .where(
        and(
          anyOf(
            students.id,
            here.map(({ studentId }) => studentId),
          ),
          sql`${students.classId} is distinct from ${classId}`,
        ),
      )
      .returning({ id: students.id });
    if (moved.length > 0)
      await record(tx, staff, "people.moved_class", { classId, studentIds: idsOf(moved) });
    return moved.length;
  });
}

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

const record = (
  tx: Transaction,
  { userId: actorId, reach }: ActingStaff,
  action: "people.marked_on_paper" | "people.moved_class",
  details: Record<string, unknown>,
) => recordAuditEvent(tx, { action, actorId, schoolId: onlySchoolOf(reach), details });
