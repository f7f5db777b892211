import { and, eq } from "drizzle-orm";
import { schools, studentGroups } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db } from "../../db/client";
import type { ActingStaff } from "../../people/acting-staff";
import { findPresentYear } from "../../people/families/find-class";
import { withinReach } from "../../people/staff-reach";

export type GroupCreated =
  | { outcome: "created"; groupId: string }
  /** The school has a group of that name this year. */
  | { outcome: "known" }
  | { outcome: "absent" }
  /** No school year runs or is coming: the first import makes one. */
  | { outcome: "no-year" };

/** A group of the running school year, with nobody in it. */
export const createGroup = (
  staff: ActingStaff,
  { schoolId, name }: { schoolId: string; name: string },
): Promise<GroupCreated> =>
  db.transaction(async (tx) => {
    const [school] = await tx
      .select({ id: schools.id })
      .from(schools)
      .where(and(eq(schools.id, schoolId), withinReach(staff.reach, schools.id)));
    if (!school) return { outcome: "absent" };
    const schoolYearId = await findPresentYear(tx);
    if (!schoolYearId) return { outcome: "no-year" };
    const [made] = await tx
      .insert(studentGroups)
      .values({ schoolId, schoolYearId, name })
      .onConflictDoNothing()
      .returning({ id: studentGroups.id });
    if (!made) return { outcome: "known" };
    await recordAuditEvent(tx, {
      action: "group.created",
      actorId: staff.userId,
      schoolId,
      details: { groupId: made.id },
    });
    return { outcome: "created", groupId: made.id };
  });

export type GroupRenamed = {
  /** `stale`: a colleague renamed it since the form was opened. `known`: another group has that name. */
  outcome: "renamed" | "unchanged" | "stale" | "known" | "absent";
};

/** Gives a group another name, unless a colleague gave it one meanwhile. */
export const renameGroup = (
  staff: ActingStaff,
  { groupId, before, name }: { groupId: string; before: string; name: string },
): Promise<GroupRenamed> =>
  db.transaction(async (tx) => {
    const [group] = await tx
      .select({
        name: studentGroups.name,
        schoolId: studentGroups.schoolId,
        schoolYearId: studentGroups.schoolYearId,
      })
      .from(studentGroups)
      .where(and(eq(studentGroups.id, groupId), withinReach(staff.reach, studentGroups.schoolId)))
      .for("update");
    if (!group) return { outcome: "absent" };
    if (group.name === name) return { outcome: "unchanged" };
    if (group.name !== before) return { outcome: "stale" };
    const { schoolId, schoolYearId } = group;
    const [known] = await tx
      .select({ id: studentGroups.id })
      .from(studentGroups)
      .where(
        and(
          eq(studentGroups.schoolId, schoolId),
          eq(studentGroups.schoolYearId, schoolYearId),
          eq(studentGroups.name, name),
        ),
      );
    if (known) return { outcome: "known" };
    await tx.update(studentGroups).set({ name }).where(eq(studentGroups.id, groupId));
    await recordAuditEvent(tx, {
      action: "group.changed",
      actorId: staff.userId,
      schoolId,
      details: { groupId },
    });
    return { outcome: "renamed" };
  });
