import { eq } from "drizzle-orm";
import { schools } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { isWithin } from "../auth/policy";
import { db } from "../db/client";
import type { ActingStaff } from "./acting-staff";
import type { SchoolFields } from "./create-school";
import { schoolVersion } from "./find-school-settings";
import { asNetworks } from "./own-networks";

export type UpdatedSchool = { outcome: "updated" | "unknown-school" | "changed-meanwhile" };

/** Who changes settings on a page, and what the page showed; the command line changes whatever it finds. */
export interface SettingsEditor extends ActingStaff {
  version: string;
}

/**
 * Writes the given fields and leaves the others; null takes one away. Refused when somebody changed a setting after
 * the editor's page was drawn. The journal names what changed, not the values.
 */
export function updateSchool(
  slug: string,
  changes: Partial<SchoolFields>,
  editor?: SettingsEditor,
): Promise<UpdatedSchool> {
  const { ownNetworks, ...plain } = changes;
  return db.transaction(async (tx) => {
    const [school] = await tx
      .select({ id: schools.id, version: schoolVersion })
      .from(schools)
      .where(eq(schools.slug, slug))
      .for("update");
    if (!school || (editor && !isWithin(editor.reach, school.id))) return { outcome: "unknown-school" };
    if (editor && editor.version !== school.version) return { outcome: "changed-meanwhile" };
    await tx
      .update(schools)
      .set({ ...plain, ...(ownNetworks && { ownNetworks: asNetworks(ownNetworks) }) })
      .where(eq(schools.id, school.id));
    const details = { changed: Object.keys(changes).sort() };
    const actorId = editor?.userId ?? null;
    await recordAuditEvent(tx, { action: "school.updated", actorId, schoolId: school.id, details });
    return { outcome: "updated" };
  });
}
