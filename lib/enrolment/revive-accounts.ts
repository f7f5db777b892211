import { sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import type { NewPerson } from "../people/create-users";
import { foldName } from "../people/folded-name";

/** Gives people whom an undone import had taken back their account again, under the username that it had. */
export async function reviveAccounts(tx: Transaction, people: (NewPerson & { id: string })[]): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map((person) => ({
    language: "fr",
    ...person,
    foldedName: foldName(person.lastName, person.firstName),
  }));
  await tx.execute(sql`
    update ${users} set
      last_name = person."lastName", first_name = person."firstName", folded_name = person."foldedName",
      email = person.email, second_email = person."secondEmail", phone = person.phone,
      phone_as_given = person."phoneAsGiven", language = person.language, erased_at = null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as person(
      id uuid, "lastName" text, "firstName" text, "foldedName" text, email text, "secondEmail" text,
      phone text, "phoneAsGiven" text, language text)
    where ${users}.id = person.id`);
}
