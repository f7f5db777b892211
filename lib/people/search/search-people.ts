import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { describePeople, type FoundPerson } from "./describe-people";
import { type FoundClass, findClassesNamed } from "./find-classes";
import { findMatches } from "./find-matches";
import { findNearMatches } from "./find-near-matches";
import { lookUpByTrigrams } from "./look-up-by-trigrams";
import { readSearchQuery, type SearchQuery } from "./search-query";

/** With fewer exact matches than this, what was typed may be misspelt. */
const enough = 3;
const mostClasses = 3;

export interface SearchAnswer {
  classes: FoundClass[];
  /** Whoever was named as typed, then whoever is spelt nearly so. */
  people: FoundPerson[];
  /** Whether there are more than were asked for. */
  more: boolean;
}

const nobody: SearchAnswer = { classes: [], people: [], more: false };

const findPeople = (reach: StaffReach, query: SearchQuery, limit: number): Promise<string[]> =>
  db.transaction(async (tx) => {
    await lookUpByTrigrams(tx);
    const exact = await findMatches(tx, reach, query, limit);
    const sure = exact.length > 0 && (query.digits !== null || query.email !== null);
    if (exact.length >= enough || sure) return exact;
    const near = await findNearMatches(tx, reach, query, limit);
    return [...new Set([...exact, ...near])].slice(0, limit);
  });

/**
 * Finds people within the reach by name, username, e-mail, telephone, matricule or class, and classes by name; from
 * two letters on, whatever the accents, the case, the order of the words and, within reason, the spelling.
 */
export async function searchPeople(reach: StaffReach, typed: string, limit: number): Promise<SearchAnswer> {
  const query = await readSearchQuery(typed);
  if (!query) return nobody;
  const [classes, found] = await Promise.all([
    findClassesNamed(reach, query, mostClasses),
    findPeople(reach, query, limit + 1),
  ]);
  const people = await describePeople(reach, found.slice(0, limit));
  return { classes, people, more: found.length > limit };
}
