import { and, asc, desc, eq, like, or, type SQL, sql } from "drizzle-orm";
import { searchDocuments, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
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
  if (email)
    return and(
      every(typed, contains),
      or(
        sql`lower(${users.email}) like ${`%${escaped(email)}%`}`,
        sql`lower(${users.secondEmail}) like ${`%${escaped(email)}%`}`,
      ),
    );
  const ways = [every(typed, contains)];
  if (typed.length > 1) ways.push(contains(together));
  if (digits && digits.length > 4) ways.push(contains(digits));
  return or(...ways);
}

const escaped = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/**
 * The people within the reach whom the query names, at most `limit`: those who have every word as it was typed
 * first, then those whose surname it begins, by name.
 */
export async function findMatches(reach: StaffReach, query: SearchQuery, limit: number): Promise<string[]> {
  const found = await db
    .select({ userId: searchDocuments.userId })
    .from(searchDocuments)
    .innerJoin(users, eq(users.id, searchDocuments.userId))
    .where(and(isMeant(query), isPersonWithin(reach)))
    .orderBy(
      desc(every(query.words, hasWord)),
      desc(some(query.words, beginsWith)),
      asc(sql`${words} collate "C"`),
      asc(searchDocuments.userId),
    )
    .limit(limit);
  return found.map(({ userId }) => userId);
}
