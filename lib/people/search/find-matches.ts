import { and, asc, desc, eq, like, or, type SQL, sql } from "drizzle-orm";
import { searchDocuments, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import type { Transaction } from "../../db/client";
import { isPersonWithin } from "../staff-reach";
import type { SearchQuery } from "./search-query";

const { words } = searchDocuments;

/** From three letters on anywhere in a word; shorter ones begin it, because an index knows words by three letters. */
const contains = (word: string) => like(words, word.length < 3 ? `% ${word}%` : `%${word}%`);
const hasWord = (word: string) => like(words, `% ${word} %`);
const beginsWith = (word: string) => like(words, ` ${word}%`);

const every = (list: readonly string[], holds: (word: string) => SQL) =>
  sql`(${sql.join(list.map(holds), sql` and `)})`;
const some = (list: readonly string[], holds: (word: string) => SQL) =>
  sql`(${sql.join(list.map(holds), sql` or `)})`;

function isMeant({ words: typed, together, email, digits }: SearchQuery): SQL | undefined {
  const ways = [every(typed, contains)];
  if (typed.length > 1 && !email) ways.push(contains(together));
  if (digits && digits.length > 4) ways.push(contains(digits));
  return or(...ways);
}

const escaped = (text: string) => text.replace(/[\\%_]/g, "\\$&");

function hasAddress({ email }: SearchQuery): SQL | undefined {
  const alike = `%${escaped(email ?? "")}%`;
  return email
    ? or(sql`lower(${users.email}) like ${alike}`, sql`lower(${users.secondEmail}) like ${alike}`)
    : undefined;
}

/** Whoever has what was typed, wherever they are, in order. */
const ranked = (tx: Transaction, query: SearchQuery) => {
  const whole = sql<boolean>`${every(query.words, hasWord)}`.as("whole");
  const begun = sql<boolean>`${some(query.words, beginsWith)}`.as("begun");
  const spelling = sql<string>`${words} collate "C"`.as("spelling");
  return tx
    .select({ userId: searchDocuments.userId, whole, begun, spelling })
    .from(searchDocuments)
    .where(isMeant(query))
    .orderBy(desc(whole), desc(begun), asc(spelling), asc(searchDocuments.userId))
    .as("ranked");
};

/**
 * The people within the reach whom the query names, at most `limit`: those who have every word as it was typed
 * first, then those whose surname it begins, by name. They are put in order before the reach is asked of them, one
 * after the other, until there are enough: to ask it of everybody whose name begins so takes far longer.
 */
export async function findMatches(
  tx: Transaction,
  reach: StaffReach,
  query: SearchQuery,
  limit: number,
): Promise<string[]> {
  const known = ranked(tx, query);
  const found = await tx
    .select({ userId: known.userId })
    .from(known)
    .innerJoin(users, eq(users.id, known.userId))
    .where(and(hasAddress(query), isPersonWithin(reach)))
    .orderBy(desc(known.whole), desc(known.begun), asc(known.spelling), asc(known.userId))
    .limit(limit);
  return found.map(({ userId }) => userId);
}
