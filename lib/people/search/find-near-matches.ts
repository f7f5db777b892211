import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { searchDocuments, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import type { Transaction } from "../../db/client";
import { isPersonWithin } from "../staff-reach";
import { bySpelling } from "./by-spelling";
import type { SearchQuery } from "./search-query";

/** Beyond this many likenesses a name is too common to be guessed at: whoever asks types one word more. */
const mostLikenesses = 1_000;
/** How many of them are compared letter by letter. */
const mostCompared = 150;

const { words } = searchDocuments;

/** One wrong letter changes most of a short word's trigrams: only the long ones, or the longest, can be looked up. */
function lookedUp(typed: readonly string[]): string[] {
  const [longest = ""] = typed.toSorted((one, other) => other.length - one.length);
  return typed.filter((word) => word.length >= 5 || word === longest);
}

const isLike = (word: string): SQL => sql`${word} <% ${words}`;

/**
 * The people within the reach whose names are spelt nearly as the words were typed, best first. Words of one or two
 * letters are left out: anything would be like them.
 */
export async function findNearMatches(
  tx: Transaction,
  reach: StaffReach,
  { words: typed }: SearchQuery,
  limit: number,
): Promise<string[]> {
  const long = typed.filter((word) => word.length > 2);
  if (long.length === 0) return [];
  const near = tx
    .select({ userId: searchDocuments.userId, words })
    .from(searchDocuments)
    .innerJoin(users, eq(users.id, searchDocuments.userId))
    .where(and(...lookedUp(long).map(isLike), isPersonWithin(reach)))
    .limit(mostLikenesses)
    .as("near");
  const likeness = long.map((word) => sql`word_similarity(${word}, ${near.words})`);
  const candidates = await tx
    .select({ userId: near.userId, words: near.words })
    .from(near)
    .orderBy(desc(sql.join(likeness, sql` + `)))
    .limit(mostCompared);
  return bySpelling(candidates, long)
    .slice(0, limit)
    .map(({ userId }) => userId);
}
