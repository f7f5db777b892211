import { organisations } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { isWithin } from "../auth/policy";
import { db } from "../db/client";
import type { ActingStaff } from "./acting-staff";
import { organisationVersion } from "./find-school-settings";

export interface OrganisationFields {
  name: string;
  minimumPasswordLength: number;
  decentHoursFrom: number;
  decentHoursUntil: number;
}

export type UpdatedOrganisation = { outcome: "updated" | "changed-meanwhile" | "unknown" };

/** Changes what holds for all schools; only for who administers all of them, and as it was looked at. */
export const updateOrganisation = (
  { userId: actorId, reach }: ActingStaff,
  version: string,
  fields: OrganisationFields,
): Promise<UpdatedOrganisation> =>
  db.transaction(async (tx) => {
    if (!isWithin(reach, null)) return { outcome: "unknown" };
    const [found] = await tx.select({ version: organisationVersion }).from(organisations).for("update");
    if (!found) return { outcome: "unknown" };
    if (found.version !== version) return { outcome: "changed-meanwhile" };
    await tx.update(organisations).set(fields);
    const details = { changed: Object.keys(fields).sort() };
    await recordAuditEvent(tx, { action: "organisation.updated", actorId, details });
    return { outcome: "updated" };
  });
