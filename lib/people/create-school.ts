import { organisations, schools } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { db, type Transaction } from "../db/client";
import { asNetworks } from "./own-networks";

/** What the portal tells of a school, which networks are its own (CIDR, or one address), and how long its rights live. */
export interface SchoolFields {
  name: string;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  address?: string | null | undefined;
  officeHours?: string | null | undefined;
  colour?: string | null | undefined;
  ownNetworks?: readonly string[] | undefined;
  /** Days that a first-connection link and a letter's code live. */
  invitationDays?: number | undefined;
  letterDays?: number | undefined;
  /** Hours within which bulk mails leave; null: the organisation's. */
  decentHoursFrom?: number | null | undefined;
  decentHoursUntil?: number | null | undefined;
  /** Days that leavers and their guardians may still read. */
  leaverDays?: number | undefined;
  /** Years after which what remains of a leaver is erased. */
  retentionYears?: number | undefined;
}

export interface NewSchool extends SchoolFields {
  slug: string;
}

export type CreatedSchool = { outcome: "created"; id: string } | { outcome: "slug-taken" };

/** The first school gives its name to the organisation that the deployment serves. */
async function ensureOrganisation(tx: Transaction, name: string): Promise<void> {
  const [known] = await tx.select({ id: organisations.id }).from(organisations).limit(1);
  if (!known) await tx.insert(organisations).values({ name });
}

/** Opens a school at `/ecole/[slug]`. The slug is unique; a second school of that slug changes nothing. */
export function createSchool(
  { ownNetworks = [], ...school }: NewSchool,
  actorId: string | null = null,
): Promise<CreatedSchool> {
  return db.transaction(async (tx) => {
    const [created] = await tx
      .insert(schools)
      .values({ ...school, ownNetworks: asNetworks(ownNetworks) })
      .onConflictDoNothing({ target: schools.slug })
      .returning({ id: schools.id });
    if (!created) return { outcome: "slug-taken" };
    await ensureOrganisation(tx, school.name);
    await recordAuditEvent(tx, { action: "school.created", actorId, schoolId: created.id });
    return { outcome: "created", id: created.id };
  });
}
