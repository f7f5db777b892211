import { count, eq, sql } from "drizzle-orm";
import { guessCounters, outbox, sessions, signInAttempts, trustedDevices, users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import {
  activate,
  knownPassword,
  makePerson,
  makeSchool,
  newVisitor,
  uniqueLetters,
} from "@/e2e/support/make-people";
import { db } from "../db/client";
import { guessLimits } from "./guess-limits";
import { identifierKey } from "./identifier-key";
import { signInWithPassword } from "./sign-in";
import type { Visitor } from "./visitor";

const right = { password: knownPassword, stay: false };
const wrong = { password: "autre-chose-que-cela", stay: false };

const enterAs = (identifier: string, visitor: Visitor = newVisitor()) =>
  signInWithPassword({ identifier, ...right }, visitor);
const guessAt = (identifier: string, visitor: Visitor = newVisitor()) =>
  signInWithPassword({ identifier, ...wrong }, visitor);

const countAttempts = async (userId: string, outcome: "wrong_password" | "throttled") => {
  const [row] = await db
    .select({ count: count() })
    .from(signInAttempts)
    .where(sql`${signInAttempts.userId} = ${userId} and ${signInAttempts.outcome} = ${outcome}`);
  return row?.count ?? 0;
};

const sessionCount = async (userId: string) =>
  (await db.select({ count: count() }).from(sessions).where(eq(sessions.userId, userId)))[0]?.count ?? 0;

async function knownDeviceOf(identifier: string): Promise<Visitor> {
  const visitor = newVisitor();
  const entered = await enterAs(identifier, visitor);
  if (entered.outcome !== "signed-in") throw new Error(`Expected to enter, got ${entered.outcome}.`);
  return { ...visitor, deviceCookie: entered.session.deviceCookie };
}

test("a username opens the account however it is written, and so does the address", async () => {
  const person = await makePerson({
    lastName: `D’Haeseé ${uniqueLetters()}`,
    firstName: "François",
    active: true,
  });
  const spellings = [
    person.username,
    person.username.toUpperCase(),
    `  ${person.username.replaceAll("_", " ")} `,
    person.username.replaceAll("_", "-"),
    person.email?.toUpperCase() ?? "",
  ];
  for (const identifier of spellings)
    expect(await enterAs(identifier)).toMatchObject({ outcome: "signed-in" });
});

test("unknown, wrong, suspended and never activated are refused alike, and nobody is signed in", async () => {
  const [active, suspended, never] = [
    await makePerson({ active: true }),
    await makePerson({ active: true }),
    await makePerson(),
  ];
  await db.update(users).set({ suspendedAt: new Date() }).where(eq(users.id, suspended.userId));
  expect(await guessAt(`personne_${uniqueLetters()}`)).toEqual({ outcome: "refused" });
  expect(await guessAt(active.username)).toEqual({ outcome: "refused" });
  expect(await enterAs(suspended.username)).toEqual({ outcome: "refused" });
  expect(await enterAs(never.username)).toEqual({ outcome: "refused" });
  for (const { userId } of [active, suspended, never]) expect(await sessionCount(userId)).toBe(0);
});

test("of 64 simultaneous guesses on one account five are verified", async () => {
  const person = await makePerson({ active: true });
  const visitors = Array.from({ length: 64 }, () => newVisitor());
  const results = await Promise.all(visitors.map((visitor) => guessAt(person.username, visitor)));
  expect(results.filter(({ outcome }) => outcome === "refused")).toHaveLength(guessLimits.identifier.free);
  expect(results.filter(({ outcome }) => outcome === "wait")).toHaveLength(64 - guessLimits.identifier.free);
  expect(await countAttempts(person.userId, "wrong_password")).toBe(guessLimits.identifier.free);
});

test("a name that nobody has waits like one that exists, and case, accents and address share one count", async () => {
  const person = await makePerson({ active: true });
  const spellings = [
    person.username,
    person.username.toUpperCase(),
    person.email ?? "",
    person.username,
    person.username,
  ];
  for (const identifier of spellings) expect(await guessAt(identifier)).toEqual({ outcome: "refused" });
  expect(await enterAs(person.username)).toEqual({ outcome: "wait" });

  const nobody = `personne_${uniqueLetters()}`;
  for (let tries = 0; tries < guessLimits.identifier.free; tries += 1)
    expect(await guessAt(nobody)).toEqual({ outcome: "refused" });
  expect(await guessAt(nobody.toUpperCase())).toEqual({ outcome: "wait" });
});

test("when the wait is over one more try is free, and the next wait is longer", async () => {
  const person = await makePerson({ active: true });
  for (let tries = 0; tries < guessLimits.identifier.free; tries += 1) await guessAt(person.username);
  const waitOf = async () => {
    const [row] = await db
      .select({ seconds: sql<number>`extract(epoch from ${guessCounters.blockedUntil} - now())::float8` })
      .from(guessCounters)
      .where(eq(guessCounters.key, identifierKey(person.userId)));
    return row?.seconds ?? 0;
  };
  const ageWait = () =>
    db
      .update(guessCounters)
      .set({ blockedUntil: sql`now() - interval '1 second'` })
      .where(eq(guessCounters.key, identifierKey(person.userId)));
  expect(await waitOf()).toBeGreaterThan(25);
  await ageWait();
  expect(await guessAt(person.username)).toEqual({ outcome: "refused" });
  expect(await waitOf()).toBeGreaterThan(55);
  await ageWait();
  expect(await enterAs(person.username)).toMatchObject({ outcome: "signed-in" });
  expect(await guessAt(person.username)).toEqual({ outcome: "refused" });
});

test("after twelve quiet hours the failures are forgotten", async () => {
  const person = await makePerson({ active: true });
  for (let tries = 0; tries < 4; tries += 1) await guessAt(person.username);
  await db
    .update(guessCounters)
    .set({ windowStartedAt: sql`now() - interval '13 hours'` })
    .where(eq(guessCounters.key, identifierKey(person.userId)));
  for (let tries = 0; tries < 4; tries += 1)
    expect(await guessAt(person.username)).toEqual({ outcome: "refused" });
  expect(await enterAs(person.username)).toMatchObject({ outcome: "signed-in" });
});

test("after 100 failures between two successes strangers are refused and the known device goes on", async () => {
  const person = await makePerson({ active: true });
  const known = await knownDeviceOf(person.username);
  await db
    .insert(guessCounters)
    .values({ key: identifierKey(person.userId), count: 1, total: 100 })
    .onConflictDoUpdate({ target: guessCounters.key, set: { total: 100 } });
  expect(await enterAs(person.username)).toEqual({ outcome: "wait" });
  expect(await enterAs(person.username, known)).toMatchObject({ outcome: "signed-in" });
});

test("a classmate's guesses do not lock a pupil out of their own phone", async () => {
  const person = await makePerson({ active: true });
  const known = await knownDeviceOf(person.username);
  for (let tries = 0; tries < 8; tries += 1) await guessAt(person.username);
  expect(await enterAs(person.username)).toEqual({ outcome: "wait" });
  expect(await enterAs(person.username, { ...newVisitor(), deviceCookie: known.deviceCookie })).toMatchObject(
    {
      outcome: "signed-in",
    },
  );
});

test("a device that guesses eleven times is a stranger again", async () => {
  const person = await makePerson({ active: true });
  const known = await knownDeviceOf(person.username);
  for (let tries = 0; tries <= guessLimits.knownDevice.limit; tries += 1)
    await guessAt(person.username, known);
  const [device] = await db.select().from(trustedDevices).where(eq(trustedDevices.userId, person.userId));
  expect(device?.trusted).toBe(false);
});

test("in a shared mailbox the password decides, if it fits exactly one account", async () => {
  const email = `partage-${uniqueLetters()}@famille.example`;
  const [one, other] = [await makePerson({ email, active: true }), await makePerson({ email })];
  expect(await enterAs(email)).toMatchObject({ outcome: "signed-in", userId: one.userId });
  await activate(other.userId);
  expect(await enterAs(email)).toEqual({ outcome: "refused" });
  expect(await enterAs(other.username)).toMatchObject({ outcome: "signed-in", userId: other.userId });
  const third = await makePerson({ email, active: true });
  expect(await enterAs(email)).toEqual({ outcome: "refused" });
  expect(await enterAs(third.username)).toMatchObject({ outcome: "signed-in" });
});

test("one parent's success by the shared address costs the other parent no try", async () => {
  const email = `partage-${uniqueLetters()}@famille.example`;
  await makePerson({ email, active: true });
  const other = await makePerson({ email });
  for (let days = 0; days < 8; days += 1)
    expect(await enterAs(email)).toMatchObject({ outcome: "signed-in" });
  await activate(other.userId);
  expect(await enterAs(other.username)).toMatchObject({ outcome: "signed-in" });
});

test("an address that fails 60 times in five minutes is told how long to wait, a school's own goes on", async () => {
  const visitor = newVisitor();
  const failAs = async (from: Visitor, times: number) => {
    const results = [];
    for (let tries = 0; tries < times; tries += 1)
      results.push(await guessAt(`essai_${tries % 15}_${from.address}`, from));
    return results;
  };
  const results = await failAs(visitor, 61);
  expect(results.slice(0, 60).every(({ outcome }) => outcome !== "address-blocked")).toBe(true);
  expect(results[60]).toMatchObject({ outcome: "address-blocked" });

  await makeSchool({ ownNetworks: ["172.20.5.0/24"] });
  const atSchool = await failAs(newVisitor({ address: "172.20.5.9" }), 61);
  expect(atSchool[60]?.outcome).not.toBe("address-blocked");
});

test("an address that tries the names of 20 people is stopped at the next", async () => {
  const visitor = newVisitor();
  for (let name = 0; name < 20; name += 1)
    expect(await guessAt(`${uniqueLetters()}_jean`, visitor)).toEqual({ outcome: "refused" });
  expect(await guessAt(`${uniqueLetters()}_jean`, visitor)).toMatchObject({ outcome: "address-blocked" });
});

test("a success on a device never used before is told by mail, the very first one is not", async () => {
  const person = await makePerson({ active: true });
  const known = await knownDeviceOf(person.username);
  await enterAs(person.username, known);
  const mails = () => db.select().from(outbox).where(eq(outbox.userId, person.userId));
  expect(await mails()).toHaveLength(0);
  await enterAs(person.username);
  expect(await mails()).toMatchObject([{ template: "new-device", recipient: person.email }]);
});

test("a device secret that somebody planted or copied from another account is worth nothing", async () => {
  const [victim, other] = [await makePerson({ active: true }), await makePerson({ active: true })];
  const planted = "p".repeat(43);
  const entered = await enterAs(victim.username, newVisitor({ deviceCookie: planted }));
  if (entered.outcome !== "signed-in") throw new Error("Expected to enter.");
  expect(entered.session.deviceCookie).not.toContain(planted);
  const shared = await enterAs(other.username, newVisitor({ deviceCookie: entered.session.deviceCookie }));
  if (shared.outcome !== "signed-in") throw new Error("Expected to enter.");
  expect(shared.session.deviceCookie?.split(".")).toHaveLength(2);
  const others = shared.session.deviceCookie?.split(".")[0];
  for (let tries = 0; tries < 5; tries += 1)
    await guessAt(victim.username, newVisitor({ deviceCookie: others }));
  expect(await enterAs(victim.username, newVisitor({ deviceCookie: others }))).toEqual({ outcome: "wait" });
  expect(
    await enterAs(victim.username, newVisitor({ deviceCookie: shared.session.deviceCookie })),
  ).toMatchObject({
    outcome: "signed-in",
  });
});
