import { and, eq } from "drizzle-orm";
import { classes } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import type { Transaction } from "../../db/client";
import type { ActingStaff } from "../../people/acting-staff";
import { withinReach } from "../../people/staff-reach";

/** The class within reach, held until the transaction ends; undefined for a foreign one and an unknown one alike. */
export async function holdClass(tx: Transaction, { reach }: ActingStaff, classId: string) {
  const [found] = await tx
    .select({ id: classes.id, schoolId: classes.schoolId })
    .from(classes)
    .where(and(eq(classes.id, classId), withinReach(reach, classes.schoolId)))
    .for("update");
  return found;
}

/** `stale`: a colleague changed the line since the form was opened; nothing was written. */
export type PageChanged = { outcome: "changed" | "unchanged" | "absent" | "stale" };

/** Writes in the journal what was changed on the page of a held class; last in its transaction. */
export async function noteChange(
  tx: Transaction,
  { userId: actorId }: ActingStaff,
  action: "class_page.changed" | "school_links.changed",
  { id: classId, schoolId }: { id: string; schoolId: string },
): Promise<PageChanged> {
  await recordAuditEvent(tx, { action, actorId, schoolId, details: { classId } });
  return { outcome: "changed" };
}
