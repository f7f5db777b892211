import { inArray, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import { foldName } from "./folded-name";
import { deriveUsername, foldIdentifier, longestUsername } from "./username";

/** What is known of a person who gets an account. `username` is the Latin form that someone typed. */
export interface NewPerson {
  lastName: string;
  firstName: string;
  username?: string;
  email?: string | null;
  secondEmail?: string | null;
  phone?: string | null;
  phoneAsGiven?: string | null;
  language?: string;
}

export interface CreatedUser {
  id: string;
  username: string;
}

export type UsernameRefusal = { index: number; reason: "needs-latin-form" | "too-long" };

export type CreatedUsers =
  | { outcome: "created"; users: CreatedUser[] }
  | { outcome: "refused"; refusals: UsernameRefusal[] };

interface Claim {
  person: NewPerson;
  base: string;
  username: string;
}

function baseOf(person: NewPerson): string | UsernameRefusal["reason"] {
  if (person.username === undefined) {
    const derived = deriveUsername(person.lastName, person.firstName);
    return derived.outcome === "derived" ? derived.username : derived.outcome;
  }
  const typed = foldIdentifier(person.username);
  if (!/^[a-z]/.test(typed)) return "needs-latin-form";
  return typed.length > longestUsername ? "too-long" : typed;
}

/**
 * Gives each person an account and a username, in the order given: the base, then the base and the smallest
 * integer from 2 that was never used. The unique index decides, so that two transactions at once both succeed.
 * Either all are created or, when a name yields no username, none. Few statements, whatever the number.
 */
export async function createUsers(tx: Transaction, people: readonly NewPerson[]): Promise<CreatedUsers> {
  const claims: Claim[] = [];
  const refusals: UsernameRefusal[] = [];
  for (const [index, person] of people.entries()) {
    const base = baseOf(person);
    if (base === "needs-latin-form" || base === "too-long") refusals.push({ index, reason: base });
    else claims.push({ person, base, username: base });
  }
  if (refusals.length > 0) return { outcome: "refused", refusals };

  const created = new Map<Claim, CreatedUser>();
  for (let waiting = claims; waiting.length > 0; waiting = waiting.filter((claim) => !created.has(claim))) {
    await chooseUsernames(tx, waiting);
    await insertClaims(tx, waiting, created);
  }
  return { outcome: "created", users: claims.flatMap((claim) => created.get(claim) ?? []) };
}

/** Gives every claim the first name free in the database and among the claims before it. */
async function chooseUsernames(tx: Transaction, claims: Claim[]): Promise<void> {
  const taken = await usernamesBuiltOn(tx, [...new Set(claims.map(({ base }) => base))]);
  const nextNumber = new Map<string, number>();
  for (const claim of claims) {
    let number = nextNumber.get(claim.base) ?? 1;
    while (taken.has(numbered(claim.base, number))) number++;
    claim.username = numbered(claim.base, number);
    taken.add(claim.username);
    nextNumber.set(claim.base, number + 1);
  }
}

function numbered(base: string, number: number): string {
  if (number === 1) return base;
  return `${base.slice(0, longestUsername - String(number).length)}${number}`;
}

async function usernamesBuiltOn(tx: Transaction, bases: string[]): Promise<Set<string>> {
  const stem = (username: string) => username.slice(0, longestUsername - 8).replace(/[0-9]+$/, "");
  const found = await tx
    .select({ username: users.username })
    .from(users)
    .where(
      inArray(
        sql`regexp_replace(left(${users.username}, ${longestUsername - 8}), '[0-9]+$', '')`,
        sql`(select jsonb_array_elements_text(${JSON.stringify([...new Set(bases.map(stem))])}::jsonb))`,
      ),
    );
  return new Set(found.map(({ username }) => username));
}

/** The search index looks through the people of each statement one by one: many short statements are quicker than one. */
const peoplePerStatement = 5_000;

/** In the order of usernames, so that two transactions never wait for each other crosswise. */
async function insertClaims(
  tx: Transaction,
  claims: Claim[],
  created: Map<Claim, CreatedUser>,
): Promise<void> {
  const ordered = claims.toSorted((one, other) => (one.username < other.username ? -1 : 1));
  for (let start = 0; start < ordered.length; start += peoplePerStatement)
    await insertSome(tx, ordered.slice(start, start + peoplePerStatement), created);
}

/** A name that someone else took meanwhile is left out. */
async function insertSome(tx: Transaction, claims: Claim[], created: Map<Claim, CreatedUser>): Promise<void> {
  const byUsername = new Map(claims.map((claim) => [claim.username, claim]));
  const inserted = await tx.execute<{ id: string; username: string }>(sql`
    insert into ${users}
      (username, last_name, first_name, folded_name, email, second_email, phone, phone_as_given, language)
    select username, "lastName", "firstName", "foldedName", email, "secondEmail", phone, "phoneAsGiven", language
    from jsonb_to_recordset(${JSON.stringify(claims.map(toRow))}::jsonb) as person(
      username text, "lastName" text, "firstName" text, "foldedName" text, email text, "secondEmail" text,
      phone text, "phoneAsGiven" text, language text)
    order by username collate "C"
    on conflict (username) do nothing
    returning id, username`);
  for (const { id, username } of inserted) {
    const claim = byUsername.get(username);
    if (claim) created.set(claim, { id, username });
  }
}

const toRow = ({ person, username }: Claim) => ({
  language: "fr",
  ...person,
  username,
  foldedName: foldName(person.lastName, person.firstName),
});
