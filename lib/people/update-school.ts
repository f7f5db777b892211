import { eq } from "drizzle-orm";
import { schools } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { db } from "../db/client";
import type { SchoolFields } from "./create-school";
import { asNetworks } from "./own-networks";

export type UpdatedSchool = { outcome: "updated" } | { outcome: "unknown-school" };

/** Writes the given fields and leaves the others; null takes one away. The journal names what changed, not the values. */
export function updateSchool(slug: string, changes: Partial<SchoolFields>): Promise<UpdatedSchool> {
  const { ownNetworks, ...plain } = changes;
  return db.transaction(async (tx) => {
    const [updated] = await tx
      .update(schools)
      .set({ ...plain, ...(ownNetworks && { ownNetworks: asNetworks(ownNetworks) }) })
      .where(eq(schools.slug, slug))
      .returning({ id: schools.id });
    if (!updated) return { outcome: "unknown-school" };
    const details = { changed: Object.keys(changes).sort() };
    await recordAuditEvent(tx, { action: "school.updated", actorId: null, schoolId: updated.id, details });
    return { outcome: "updated" };
  });
}
