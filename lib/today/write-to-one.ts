import { and, eq } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import type { MailingAct } from "../access/invite-outcomes";
import { makeMailing } from "../access/invite-selection";
import { db } from "../db/client";
import type { ActingStaff } from "../people/acting-staff";
import { isMemberOf } from "../people/connection-members";
import { listSchoolsWithin } from "../people/staff-reach";

/** One person of the landing page; `press` is made with the form, so that two presses are one act. */
interface OnePerson {
  person: string;
  school: string;
  press: string;
}

/** `unneeded`: they came meanwhile, or a colleague was quicker. `unknown`: not of these schools. */
export type WrittenToOne = "done" | "unneeded" | "unknown";

const isExpected = async (schoolId: string, userId: string) =>
  (await db.$count(users, and(eq(users.id, userId), isMemberOf({ schoolId })))) > 0;

/** Prolongs one person's link or sends a new one, in the name of a school within the reach that expects them. */
export async function writeToOne(
  { userId: actorId, reach }: ActingStaff,
  act: Exclude<MailingAct, "invite">,
  { person, school: schoolId, press }: OnePerson,
): Promise<WrittenToOne> {
  const schools = await listSchoolsWithin(reach);
  if (!schools.some(({ id }) => id === schoolId)) return "unknown";
  if (!(await isExpected(schoolId, person))) return "unknown";
  const request = { id: press, act, schoolId, actorId, userIds: [person], filters: {}, sendAt: null };
  const made = await makeMailing(request);
  return made.outcome === "already-made" || made.counts.done === 1 ? "done" : "unneeded";
}
