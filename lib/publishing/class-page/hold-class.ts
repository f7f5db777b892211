import { and, eq } from "drizzle-orm";
import { classes } from "@/drizzle/schema";
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
