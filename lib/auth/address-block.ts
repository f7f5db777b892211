import { isIPv6 } from "node:net";
import { inArray, sql } from "drizzle-orm";
import { guessCounters, schools } from "@/drizzle/schema";
import { db } from "../db/client";
import { countInWindow, giveBackTries, guessKey, markOnce, type WindowCount } from "./guess-counters";
import { guessLimits, type WindowLimit } from "./guess-limits";

/** The first four groups of an IPv6 address: what one household or one school is given. */
function network64(address: string): string {
  const [head = "", tail = ""] = address.split("%")[0]?.split("::") ?? [];
  const [left, right] = [head.split(":").filter(Boolean), tail.split(":").filter(Boolean)];
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  const groups = address.includes("::") ? [...left, ...zeros, ...right] : left;
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

/** One source of tries: an IPv4 address, or an IPv6 /64; a mapped IPv4 address is the IPv4 one. */
function addressGroup(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return isIPv6(plain) ? network64(plain) : plain;
}

const keys = (address: string) => {
  const group = addressGroup(address);
  return {
    failures: guessKey("address-failures", group),
    identifiers: guessKey("address-identifiers", group),
    tokens: guessKey("address-tokens", group),
    resets: guessKey("address-resets", group),
  };
};

async function isSchoolsOwn(address: string): Promise<boolean> {
  const [found] = await db.execute(sql`
    select 1 from ${schools} where exists (
      select 1 from unnest(${schools.ownNetworks}) network where ${address.split("%")[0] ?? ""}::inet <<= network::cidr) limit 1`);
  return found !== undefined;
}

type Verdict = { outcome: "allowed" } | { outcome: "blocked"; seconds: number };

function judge(counts: WindowCount[], { limit }: WindowLimit): Verdict {
  const worst = counts.filter(({ count }) => count > limit).map(({ secondsLeft }) => secondsLeft);
  return worst.length > 0 ? { outcome: "blocked", seconds: Math.max(1, ...worst) } : { outcome: "allowed" };
}

async function underItsLimit(address: string, limit: WindowLimit, counts: WindowCount[]): Promise<Verdict> {
  const verdict = judge(counts, limit);
  if (verdict.outcome === "allowed" || !limit.schoolLimit || !(await isSchoolsOwn(address))) return verdict;
  return judge(counts, { ...limit, limit: limit.schoolLimit });
}

/**
 * Counts one try to sign in before it is verified: as a failure of the address (given back when it was
 * none), and as one more identifier of it when this one is new in the window.
 */
export async function countSignInFrom(address: string, identifier: string): Promise<Verdict> {
  const { failures, identifiers } = keys(address);
  const marker = guessKey("address-identifier", `${addressGroup(address)} ${identifier}`);
  const isNew = await markOnce(marker, guessLimits.addressIdentifiers);
  const [failed, distinct] = await Promise.all([
    countInWindow([failures], guessLimits.addressFailures),
    countInWindow([identifiers], guessLimits.addressIdentifiers, isNew ? 1 : 0),
  ]);
  const verdict = await underItsLimit(address, guessLimits.addressFailures, failed);
  return verdict.outcome === "blocked"
    ? verdict
    : underItsLimit(address, guessLimits.addressIdentifiers, distinct);
}

/** A try that succeeded was no failure of its address. */
export const signInSucceededFrom = (address: string) => giveBackTries([keys(address).failures]);

/**
 * Counts a token that was never issued, in one statement: beyond the limit, of any number at once, the caller
 * learns nothing more. One that exists, even expired or used, was not a guess and is not counted.
 */
export async function countUnknownTokenFrom(address: string): Promise<Verdict> {
  const counted = await countInWindow([keys(address).tokens], guessLimits.unknownTokens);
  return underItsLimit(address, guessLimits.unknownTokens, counted);
}

/** Counts a request for a forgotten password; `blocked` means that no mail will leave. */
export const countResetFrom = async (address: string): Promise<Verdict> =>
  judge(await countInWindow([keys(address).resets], guessLimits.addressResets), guessLimits.addressResets);

/** Where one guesses: a login form or a token's page. */
export type Door = "login" | "token";

interface DoorRule {
  key: string;
  rule: WindowLimit;
  /** What the try at the door will surely add. An identifier may be one of those already tried. */
  adds: 0 | 1;
}

const rulesAt = (door: Door, address: string): DoorRule[] => {
  const { failures, identifiers, tokens } = keys(address);
  if (door === "token") return [{ key: tokens, rule: guessLimits.unknownTokens, adds: 1 }];
  return [
    { key: failures, rule: guessLimits.addressFailures, adds: 1 },
    { key: identifiers, rule: guessLimits.addressIdentifiers, adds: 0 },
  ];
};

/** The windows of these rules that are open now. */
async function openWindows(rules: DoorRule[]) {
  const rows = await db
    .select({
      key: guessCounters.key,
      count: guessCounters.count,
      age: sql<number>`extract(epoch from now() - ${guessCounters.windowStartedAt})::float8`,
    })
    .from(guessCounters)
    .where(
      inArray(
        guessCounters.key,
        rules.map(({ key }) => key),
      ),
    );
  return rows.flatMap(({ key, count, age }) => {
    const found = rules.find((each) => each.key === key);
    const secondsLeft = found ? Math.ceil(found.rule.window / 1000 - age) : 0;
    return found && secondsLeft > 0
      ? [{ rule: found.rule, counted: { key, count: count + found.adds, secondsLeft } }]
      : [];
  });
}

/**
 * How long our http server refuses this address at a door, in seconds; undefined when it does not. Only reads:
 * what counts is counted where the try is made. One door's guesses do not close the other.
 */
export async function blockedFor(address: string, door: Door): Promise<number | undefined> {
  for (const { rule, counted } of await openWindows(rulesAt(door, address))) {
    const verdict = await underItsLimit(address, rule, [counted]);
    if (verdict.outcome === "blocked") return verdict.seconds;
  }
  return undefined;
}
