import { eq, max, min } from "drizzle-orm";
import { schools } from "@/drizzle/schema";
import { db, type Reader } from "../db/client";
import { days, hours, type Milliseconds, minutes } from "../durations";

/** How long each right lives; a first connection and a letter's code, where no school's own setting says it. */
export const accessLifetimes = {
  activation: days(14),
  passwordReset: minutes(30),
  letterCode: days(30),
  deskCode: hours(1),
} as const;

/** When an unused invitation is recalled, counted from its sending. */
export const reminderDays = [3, 11] as const;

/** A link that is prolonged works for so many days from then on. */
export const extensionDays = 14;

const lifetimesOf = async (reader: Reader, schoolId: string | null) => {
  if (schoolId === null) return undefined;
  const [found] = await reader
    .select({ invitation: schools.invitationDays, letter: schools.letterDays })
    .from(schools)
    .where(eq(schools.id, schoolId));
  return found;
};

/** How long a first-connection link lives that this school sends; null: the organisation sends it. */
export async function invitationLifetimeFor(reader: Reader, schoolId: string | null): Promise<Milliseconds> {
  const found = await lifetimesOf(reader, schoolId);
  return found ? days(found.invitation) : accessLifetimes.activation;
}

/** How long the code lives that this school prints in a letter. */
export async function letterLifetimeFor(reader: Reader, schoolId: string | null): Promise<Milliseconds> {
  const found = await lifetimesOf(reader, schoolId);
  return found ? days(found.letter) : accessLifetimes.letterCode;
}

/** The shortest and the longest life of a first-connection link among the schools, in days: what public pages tell. */
export async function invitationDaysToTell(): Promise<{ shortest: number; longest: number }> {
  const [found] = await db
    .select({ shortest: min(schools.invitationDays), longest: max(schools.invitationDays) })
    .from(schools);
  const standard = accessLifetimes.activation / days(1);
  return { shortest: found?.shortest ?? standard, longest: found?.longest ?? standard };
}
