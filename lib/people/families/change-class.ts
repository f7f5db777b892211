import { and, eq } from "drizzle-orm";
import { classes } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { isWithin } from "../../auth/policy";
import { db } from "../../db/client";
import type { ActingStaff } from "../acting-staff";
import { withinReach } from "../staff-reach";
import { findClassByName, findPresentYear } from "./find-class";

export type ClassChanged = { outcome: "changed" | "unchanged" | "absent" | "stale" };

/** Names the head teacher of a class, unless a colleague named another since the form was opened. */
export const nameHeadTeacher = (
  staff: ActingStaff,
  { classId, before, headTeacher }: { classId: string; before: string | null; headTeacher: string | null },
): Promise<ClassChanged> =>
  db.transaction(async (tx) => {
    const [found] = await tx
      .select({ schoolId: classes.schoolId, headTeacher: classes.headTeacher })
      .from(classes)
      .where(and(eq(classes.id, classId), withinReach(staff.reach, classes.schoolId)))
      .for("update");
    if (!found) return { outcome: "absent" };
    if (found.headTeacher === headTeacher) return { outcome: "unchanged" };
    if (found.headTeacher !== before) return { outcome: "stale" };
    await tx.update(classes).set({ headTeacher }).where(eq(classes.id, classId));
    await recordAuditEvent(tx, {
      action: "class.changed",
      actorId: staff.userId,
      schoolId: found.schoolId,
      details: { classId },
    });
    return { outcome: "changed" };
  });

export type ClassCreated =
  | { outcome: "created" | "known"; classId: string }
  | { outcome: "absent" }
  /** No school year runs or is coming: the first import makes one. */
  | { outcome: "no-year" };

/** A class of the present year; one that is spelt otherwise is the same. */
export const createClass = (
  staff: ActingStaff,
  { schoolId, name, headTeacher }: { schoolId: string; name: string; headTeacher: string | null },
): Promise<ClassCreated> =>
  db.transaction(async (tx) => {
    if (!isWithin(staff.reach, schoolId)) return { outcome: "absent" };
    const schoolYearId = await findPresentYear(tx);
    if (!schoolYearId) return { outcome: "no-year" };
    const known = await findClassByName(tx, schoolId, name);
    if (known) return { outcome: "known", classId: known.id };
    const [made] = await tx
      .insert(classes)
      .values({ schoolId, schoolYearId, name, headTeacher })
      .onConflictDoNothing()
      .returning({ id: classes.id });
    if (!made) return { outcome: "known", classId: (await findClassByName(tx, schoolId, name))?.id ?? "" };
    await recordAuditEvent(tx, {
      action: "class.created",
      actorId: staff.userId,
      schoolId,
      details: { classId: made.id },
    });
    return { outcome: "created", classId: made.id };
  });
