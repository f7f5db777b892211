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

const rowsPerStatement = 2000;

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

/** Inserts in the order of usernames, so that two transactions never wait for each other crosswise. */
async function insertClaims(
  tx: Transaction,
  claims: Claim[],
  created: Map<Claim, CreatedUser>,
): Promise<void> {
  const sorted = claims.toSorted((one, other) => (one.username < other.username ? -1 : 1));
  const byUsername = new Map(sorted.map((claim) => [claim.username, claim]));
  for (let start = 0; start < sorted.length; start += rowsPerStatement) {
    const inserted = await tx
      .insert(users)
      .values(sorted.slice(start, start + rowsPerStatement).map(toRow))
      .onConflictDoNothing({ target: users.username })
      .returning({ id: users.id, username: users.username });
    for (const user of inserted) {
      const claim = byUsername.get(user.username);
      if (claim) created.set(claim, user);
    }
  }
}

const toRow = ({ person, username }: Claim) => ({
  username,
  lastName: person.lastName,
  firstName: person.firstName,
  foldedName: foldName(person.lastName, person.firstName),
  email: person.email ?? null,
  secondEmail: person.secondEmail ?? null,
  phone: person.phone ?? null,
  phoneAsGiven: person.phoneAsGiven ?? null,
  language: person.language ?? "fr",
});
