import { classKey } from "../class-key";

/** The class that follows; null: the class leaves the school; undefined: only a person knows. */
export type NextClass = string | null | undefined;

/** After the sixth year one leaves: whoever stays for a seventh chooses it. */
const lastYear = 6;

interface ReadClass {
  /** What stands before the year: « P » in P3, « M » in M2, nothing in 5TQ. */
  family: string;
  year: number;
}

/** Two years in one class, as in P3/4, 5-6 or 12: which pupil follows which is for a person to say. */
const isShared = (name: string): boolean => {
  const [, first, second] = /^\D*(\d)[\s./+&–-]*(\d)/.exec(name) ?? [];
  return second !== undefined && Number(second) === Number(first) + 1;
};

/** Nothing more is read from a class's name than its first digit as its year; undefined when there is none. */
function readClass(name: string): ReadClass | undefined {
  const key = classKey(name);
  const at = key.search(/\d/);
  const year = Number(key[at]);
  return at === -1 || year === 0 ? undefined : { family: key.slice(0, at), year };
}

const withNextYear = (name: string, year: number) => name.replace(/\d/, String(year + 1));

/**
 * What each class of a school becomes, as far as its name tells: 3A becomes 4A, the highest year leaves. A name
 * without a year, one that holds two years, and the end of one branch among several (M3 beside P1) are asked.
 */
export function proposeNextClasses(names: readonly string[]): Map<string, NextClass> {
  const read = new Map(names.map((name) => [name, readClass(name)]));
  const highest = new Map<string, number>();
  for (const found of read.values())
    if (found) highest.set(found.family, Math.max(found.year, highest.get(found.family) ?? 0));
  return new Map(names.map((name) => [name, nextOf(name, read.get(name), highest)]));
}

function nextOf(name: string, read: ReadClass | undefined, highest: ReadonlyMap<string, number>): NextClass {
  if (!read || isShared(name)) return undefined;
  const { family, year } = read;
  if (year >= lastYear) return null;
  if (year < (highest.get(family) ?? 0)) return withNextYear(name, year);
  return highest.size === 1 ? null : undefined;
}
