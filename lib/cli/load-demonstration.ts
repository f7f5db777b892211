import { existsSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  demonstrationList,
  demonstrationSchool,
  demonstrationStaff,
} from "@/drizzle/demo/demonstration-school";
import { inviteStaff } from "../access/invite-staff";
import { importFile } from "../enrolment/import-file";
import { createSchool } from "../people/create-school";
import { findUserId } from "../people/find-user-id";
import { findSchool } from "../people/schools";
import { loadDemonstrationMessages } from "./load-demonstration-messages";
import { loadedMark } from "./reset-demonstration";

const list = new URL(`../../drizzle/demo/${demonstrationList.file}`, import.meta.url);

/**
 * Loads the demonstration school the way a real one is: created, its staff invited, its list imported with
 * invitations, its messages written and sent. An interrupted load is simply finished by the next one; its staff then get a fresh link.
 */
export async function loadDemonstration(dataFolder: string): Promise<void> {
  const mark = join(dataFolder, loadedMark);
  if (existsSync(mark)) return;
  await createSchool(demonstrationSchool);
  for (const { lastName, firstName, email, role } of demonstrationStaff)
    await inviteStaff({
      lastName,
      firstName,
      email,
      role,
      schoolSlug: schoolOf(role),
      actorId: null,
      returnLink: false,
    });
  const { outcome } = await importFile(await readFile(list), {
    school: demonstrationSchool.slug,
    preset: demonstrationList.preset,
    dryRun: false,
    invite: true,
    actorId: null,
  });
  if (outcome !== "read") throw new Error("The demonstration list was refused.");
  await loadDemonstrationMessages(await findOffice());
  writeFileSync(mark, "");
}

/** The demonstration's secretary in her school: what is written to families is written by her. */
async function findOffice() {
  const { username } = demonstrationStaff[1];
  const [school, userId] = [await findSchool(demonstrationSchool.slug), await findUserId(username)];
  if (!school || !userId) throw new Error(`The demonstration has no ${username}.`);
  return { schoolId: school.id, staff: { userId, reach: [school.id] } };
}

/** An administrator looks after the whole organisation, a secretary after her school. */
const schoolOf = (role: string) => (role === "administrator" ? null : demonstrationSchool.slug);
