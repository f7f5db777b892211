import { sql } from "drizzle-orm";
import { importRows } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import { type ImportPlan, isPlannedPupil } from "./import-plan";
import type { Accounts } from "./write-accounts";

/** Ties the rows of new people to the accounts that were made for them, so that a row leads to its person. */
export async function linkRows(
  tx: Transaction,
  importId: string,
  { newAccounts }: ImportPlan,
  accounts: Accounts,
): Promise<void> {
  const people = newAccounts.map((planned) => {
    const listed = isPlannedPupil(planned) ? planned.pupil : planned.adult;
    const line = isPlannedPupil(planned)
      ? planned.pupil.mentions[0]?.line
      : planned.adult.mentions[0]?.namePlace.line;
    const { lastName, firstName } = listed;
    return { line, isStudent: isPlannedPupil(planned), lastName, firstName, userId: accounts.get(listed) };
  });
  if (people.length === 0) return;
  await tx.execute(sql`
    update ${importRows} set user_id = person."userId"
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as person(
      line int, "isStudent" boolean, "lastName" text, "firstName" text, "userId" uuid)
    where import_id = ${importId}::uuid and kind = 'new' and ${importRows}.line = person.line
      and is_student = person."isStudent" and last_name = person."lastName" and first_name = person."firstName"`);
}
