import { sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { revokeAccessOfMany } from "../access/revoke-access";
import type { Transaction } from "../db/client";
import { createUsers, type NewPerson } from "../people/create-users";
import type { GatheredAdult, GatheredPupil } from "./gathered";
import { type ImportPlan, isPlannedPupil, type PlannedAdult, type PlannedPupil } from "./import-plan";
import { noteChanged, noteMade } from "./import-writes";
import { isEmpty, type PersonChanges } from "./person-changes";
import { reviveAccounts } from "./revive-accounts";

/** The account of each person of the list. */
export type Accounts = ReadonlyMap<GatheredPupil | GatheredAdult, string>;

type Planned = PlannedPupil | PlannedAdult;

const listed = (planned: Planned) => (isPlannedPupil(planned) ? planned.pupil : planned.adult);

/** Creates the new accounts, writes over the known ones what changed, and gives everybody's account. */
export async function writeAccounts(tx: Transaction, plan: ImportPlan, importId: string): Promise<Accounts> {
  const revived = plan.newAccounts.filter(({ revives }) => revives);
  const fresh = plan.newAccounts.filter(({ revives }) => !revives);
  const created = await createUsers(tx, fresh.map(newPerson));
  if (created.outcome === "refused") throw new Error("A name without a username passed the reading.");
  const back = revived.flatMap((one) => (one.revives ? [{ ...newPerson(one), id: one.revives }] : []));
  await reviveAccounts(tx, back);
  const ids = [...created.users, ...back].map(({ id }) => id);
  await noteMade(tx, importId, "users", ids);
  await updatePeople(tx, changesOf(plan), importId);
  return new Map<GatheredPupil | GatheredAdult, string>([
    ...knownAccounts(plan),
    ...[...fresh, ...revived].map((planned, index) => [listed(planned), ids[index] ?? ""] as const),
  ]);
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

function newPerson(planned: Planned): NewPerson {
  const { lastName, firstName, email, language } = listed(planned);
  const person = { lastName, firstName, email, ...(language && { language }) };
  if (isPlannedPupil(planned)) return person;
  const { secondEmail, phone, phoneAsGiven } = planned.adult;
  return { ...person, secondEmail, phone, phoneAsGiven };
}

type AccountChanges = PersonChanges & { id: string };

function changesOf({ pupils, adults }: ImportPlan): AccountChanges[] {
  const ofPupils = pupils.map((planned) => ({ account: accountOf(planned), changes: planned.person }));
  const ofAdults = adults.map(({ known, changes }) => ({ account: known, changes }));
  return [...ofPupils, ...ofAdults].flatMap(({ account, changes }) =>
    account && !isEmpty(changes) ? [{ id: account.id, ...changes }] : [],
  );
}

/** An address that somebody confirmed replaces the one on file, and what was sent to the old one dies. */
async function updatePeople(tx: Transaction, changes: AccountChanges[], importId: string): Promise<void> {
  const ids = changes.map(({ id }) => id);
  await noteChanged(tx, importId, { table: "users", ids }, () => writeOver(tx, changes));
  const moved = changes.filter(({ replacedEmail }) => replacedEmail).map(({ id }) => id);
  await revokeAccessOfMany(tx, moved);
}

/** One statement for all. Without a confirmation an address is filled in where there is none, whatever the plan says. */
async function writeOver(tx: Transaction, changes: AccountChanges[]): Promise<void> {
  await tx.execute(sql`
    update ${users} set
      last_name = coalesce(change."lastName", ${users}.last_name),
      first_name = coalesce(change."firstName", ${users}.first_name),
      folded_name = coalesce(change."foldedName", ${users}.folded_name),
      email = coalesce(change."replacedEmail", ${users}.email, change.email),
      email_bounced_at = case when change."replacedEmail" is null then ${users}.email_bounced_at end,
      second_email = coalesce(${users}.second_email, change."secondEmail"),
      phone = coalesce(change.phone, ${users}.phone),
      phone_as_given = coalesce(change."phoneAsGiven", ${users}.phone_as_given)
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as change(
      id uuid, "lastName" text, "firstName" text, "foldedName" text, email text, "replacedEmail" text,
      "secondEmail" text, phone text, "phoneAsGiven" text)
    where ${users}.id = change.id`);
}
