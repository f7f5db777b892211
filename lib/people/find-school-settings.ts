import { and, eq } from "drizzle-orm";
import { organisations, schools } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { versionOf } from "./row-version";
import { withinReach } from "./staff-reach";

/** Everything that a school's settings page shows and changes. */
const settings = {
  name: schools.name,
  email: schools.email,
  phone: schools.phone,
  address: schools.address,
  officeHours: schools.officeHours,
  colour: schools.colour,
  ownNetworks: schools.ownNetworks,
  invitationDays: schools.invitationDays,
  letterDays: schools.letterDays,
  decentHoursFrom: schools.decentHoursFrom,
  decentHoursUntil: schools.decentHoursUntil,
  leaverDays: schools.leaverDays,
  retentionYears: schools.retentionYears,
};

/** Changes with any of them. */
export const schoolVersion = versionOf(Object.values(settings));

const settingsColumns = {
  id: schools.id,
  slug: schools.slug,
  logoHash: schools.logoHash,
  version: schoolVersion,
  ...settings,
};

/** The settings of the school of that slug within the reach; undefined for a foreign and for an unknown one alike. */
export async function findSchoolSettings(
  reach: StaffReach,
  slug: string,
): Promise<SchoolSettings | undefined> {
  const [found] = await settingsOf(reach, slug);
  return found;
}

const settingsOf = (reach: StaffReach, slug: string) =>
  db
    .select(settingsColumns)
    .from(schools)
    .where(and(eq(schools.slug, slug), withinReach(reach, schools.id)));

export type SchoolSettings = Awaited<ReturnType<typeof settingsOf>>[number];

const organisationSettings = {
  name: organisations.name,
  minimumPasswordLength: organisations.minimumPasswordLength,
  decentHoursFrom: organisations.decentHoursFrom,
  decentHoursUntil: organisations.decentHoursUntil,
};

/** Changes with any of the organisation's settings. */
export const organisationVersion = versionOf(Object.values(organisationSettings));

/** What holds for all schools; undefined while no school was created yet. */
export async function findOrganisationSettings() {
  const [found] = await db
    .select({ ...organisationSettings, version: organisationVersion })
    .from(organisations)
    .limit(1);
  return found;
}
