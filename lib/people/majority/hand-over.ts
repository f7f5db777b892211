import { and, isNull, sql } from "drizzle-orm";
import { students } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { anyOf } from "../../db/any-of";
import { db } from "../../db/client";
import { type ActingStaff, onlySchoolOf } from "../acting-staff";
import { withinReach } from "../staff-reach";
import { isOfAge } from "./list-majorities";

/**
 * From now on these pupils, all of age, decide what each of their guardians sees; until they decide otherwise nothing
 * changes. Who is not of age, foreign, or handed over already is left out. Gives how many were handed over.
 */
export const handOver = (staff: ActingStaff, studentIds: readonly string[]): Promise<number> =>
  db.transaction(async (tx) => {
    const handed = await tx
      .update(students)
      .set({ handedOverAt: sql`now()` })
      .where(
        and(
          anyOf(students.id, studentIds),
          withinReach(staff.reach, students.schoolId),
          isNull(students.handedOverAt),
          isOfAge,
        ),
      )
      .returning({ id: students.id });
    if (handed.length > 0)
      await recordAuditEvent(tx, {
        action: "student.handed_over",
        actorId: staff.userId,
        schoolId: onlySchoolOf(staff.reach),
        details: { studentIds: handed.map(({ id }) => id) },
      });
    return handed.length;
  });
