import { sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import { createUsers, type NewPerson } from "../people/create-users";
import type { GatheredAdult, GatheredPupil } from "./gathered";
import { type ImportPlan, isPlannedPupil, type PlannedAdult, type PlannedPupil } from "./import-plan";
import { isEmpty, type PersonChanges } from "./person-changes";

/** The account of each person of the list. */
export type Accounts = ReadonlyMap<GatheredPupil | GatheredAdult, string>;

/** Creates the new accounts, writes over the known ones what changed, and gives everybody's account. */
export async function writeAccounts(tx: Transaction, plan: ImportPlan): Promise<Accounts> {
  const created = await createUsers(tx, plan.newAccounts.map(newPerson));
  if (created.outcome === "refused") throw new Error("A name without a username passed the reading.");
  await updatePeople(tx, changesOf(plan));
  const fresh = plan.newAccounts.flatMap((planned, index) => {
    const user = created.users[index];
    return user ? [[isPlannedPupil(planned) ? planned.pupil : planned.adult, user.id] as const] : [];
  });
  return new Map<GatheredPupil | GatheredAdult, string>([...knownAccounts(plan), ...fresh]);
}

const accountOf = ({ known, accountElsewhere }: PlannedPupil) => known?.person ?? accountElsewhere;

function knownAccounts({ pupils, adults }: ImportPlan): [GatheredPupil | GatheredAdult, string][] {
  return [
    ...pupils.flatMap((planned): [GatheredPupil, string][] => {
      const account = accountOf(planned);
      return account ? [[planned.pupil, account.id]] : [];
    }),
    ...adults.flatMap(({ adult, known }): [GatheredAdult, string][] => (known ? [[adult, known.id]] : [])),
  ];
}

function newPerson(planned: PlannedPupil | PlannedAdult): NewPerson {
  const { lastName, firstName, email } = isPlannedPupil(planned) ? planned.pupil : planned.adult;
  if (isPlannedPupil(planned)) return { lastName, firstName, email };
  const { secondEmail, phone, phoneAsGiven } = planned.adult;
  return { lastName, firstName, email, secondEmail, phone, phoneAsGiven };
}

type AccountChanges = PersonChanges & { id: string };

function changesOf({ pupils, adults }: ImportPlan): AccountChanges[] {
  const ofPupils = pupils.map((planned) => ({ account: accountOf(planned), changes: planned.person }));
  const ofAdults = adults.map(({ known, changes }) => ({ account: known, changes }));
  return [...ofPupils, ...ofAdults].flatMap(({ account, changes }) =>
    account && !isEmpty(changes) ? [{ id: account.id, ...changes }] : [],
  );
}

/** One statement for all. An address is filled in where there is none, whatever the plan says. */
async function updatePeople(tx: Transaction, changes: AccountChanges[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.execute(sql`
    update ${users} set
      last_name = coalesce(change."lastName", ${users}.last_name),
      first_name = coalesce(change."firstName", ${users}.first_name),
      folded_name = coalesce(change."foldedName", ${users}.folded_name),
      email = coalesce(${users}.email, change.email),
      second_email = coalesce(${users}.second_email, change."secondEmail"),
      phone = coalesce(change.phone, ${users}.phone),
      phone_as_given = coalesce(change."phoneAsGiven", ${users}.phone_as_given)
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as change(
      id uuid, "lastName" text, "firstName" text, "foldedName" text, email text, "secondEmail" text,
      phone text, "phoneAsGiven" text)
    where ${users}.id = change.id`);
}
