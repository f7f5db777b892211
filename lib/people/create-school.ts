import { organisations, schools } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { db, type Transaction } from "../db/client";

export interface NewSchool {
  slug: string;
  name: string;
  email?: string | undefined;
  phone?: string | undefined;
  address?: string | undefined;
  officeHours?: string | undefined;
  colour?: string | undefined;
}

export type CreatedSchool = { outcome: "created"; id: string } | { outcome: "slug-taken" };

/** The first school gives its name to the organisation that the deployment serves. */
async function ensureOrganisation(tx: Transaction, name: string): Promise<void> {
  const [known] = await tx.select({ id: organisations.id }).from(organisations).limit(1);
  if (!known) await tx.insert(organisations).values({ name });
}

/** Opens a school at `/ecole/[slug]`. The slug is unique; a second school of that slug changes nothing. */
export function createSchool(school: NewSchool): Promise<CreatedSchool> {
  return db.transaction(async (tx) => {
    const [created] = await tx
      .insert(schools)
      .values(school)
      .onConflictDoNothing({ target: schools.slug })
      .returning({ id: schools.id });
    if (!created) return { outcome: "slug-taken" };
    await ensureOrganisation(tx, school.name);
    await recordAuditEvent(tx, { action: "school.created", actorId: null, schoolId: created.id });
    return { outcome: "created", id: created.id };
  });
}
