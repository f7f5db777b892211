import { and, eq, isNull, sql } from "drizzle-orm";
import {
  accessTokens,
  auditEvents,
  outbox,
  passwords,
  resetRequests,
  sessions,
  users,
} from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { knownPassword, makePerson, newVisitor, uniqueLetters } from "@/e2e/support/make-people";
import { foldedIdentifier } from "../auth/find-accounts";
import { signInWithPassword } from "../auth/sign-in";
import { db } from "../db/client";
import { env, provideEnvironment } from "../env";
import { readTypedToken } from "./access-secret";
import { changePassword } from "./change-password";
import { choosePasswordWithToken } from "./choose-password";
import { findAccessToken } from "./find-access-token";
import { handleResetRequests } from "./handle-reset-requests";
import { inviteUsers } from "./invite-users";
import { issueAccessCode } from "./issue-access-code";
import { type AccessPurpose, issueAccessTokens } from "./issue-access-tokens";
import { issueProvisionalPassword } from "./issue-provisional-password";
import { openTypedToken } from "./open-typed-token";
import { rebuildAccessLink } from "./rebuild-access-link";
import { recordResetRequest } from "./record-reset-request";
import { renewAccessToken } from "./renew-access-token";

const goodPassword = "lanterne-rivage-moulin-opale";

async function issueLink(userId: string, purpose: AccessPurpose = "activation") {
  const [token] = await db.transaction((tx) =>
    issueAccessTokens(tx, [userId], { purpose, form: "link", lifetime: 60_000 }),
  );
  if (!token) throw new Error("No token was issued.");
  return token;
}

const issueCode = async (userId: string, form: "letter" | "desk") => {
  const issued = await db.transaction((tx) => issueAccessCode(tx, { userId, form }));
  return issued?.code ?? "";
};

const choose = (token: string, password = goodPassword) =>
  choosePasswordWithToken(readTypedToken(token), password, newVisitor());

const stateOf = async (token: string) => (await findAccessToken(readTypedToken(token))).state;
const mailsTo = (recipient: string) => db.select().from(outbox).where(eq(outbox.recipient, recipient));
const expire = (userId: string) =>
  db
    .update(accessTokens)
    .set({ expiresAt: sql`now() - interval '1 second'` })
    .where(eq(accessTokens.userId, userId));

async function askReset(identifier: string) {
  await recordResetRequest({ identifier }, newVisitor().address);
  await handleResetRequests();
}

test("a link of 256 bits is stored as a hash alone and rebuilt the same for a mail that is tried again", async () => {
  const person = await makePerson();
  const { id, secret } = await issueLink(person.userId);
  const [row] = await db.select().from(accessTokens).where(eq(accessTokens.id, id));
  expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(JSON.stringify(row)).not.toContain(secret);
  expect((await rebuildAccessLink(id))?.url).toBe(`${env().PUBLIC_URL}/jeton/${secret}`);
  expect(await rebuildAccessLink(id)).toEqual(await rebuildAccessLink(id));
});

test("after a rotation the old key still rebuilds the link, and a dropped key makes a new generation", async () => {
  const person = await makePerson();
  const { id, secret } = await issueLink(person.userId);
  const before = env().AUTH_SECRET?.join(",") ?? "";
  const next = "the-next-secret-the-next-secret-the-next-secret";
  try {
    provideEnvironment({ AUTH_SECRET: `${next},${before}` });
    expect((await rebuildAccessLink(id))?.url).toContain(secret);
    provideEnvironment({ AUTH_SECRET: next });
    const renewed = await rebuildAccessLink(id);
    expect(renewed?.url).not.toContain(secret);
    expect(await stateOf(secret)).toBe("unknown");
    expect(await stateOf(renewed?.url ?? "")).toBe("open");
  } finally {
    provideEnvironment({ AUTH_SECRET: before });
  }
});

test("of 64 simultaneous submissions of one link exactly one wins", async () => {
  const person = await makePerson();
  const { secret } = await issueLink(person.userId);
  const choices = await Promise.all(
    Array.from({ length: 64 }, (_, index) => choose(secret, `${goodPassword}-${index}`)),
  );
  expect(choices.filter(({ outcome }) => outcome === "chosen")).toHaveLength(1);
  const events = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, person.userId));
  expect(events.map(({ action }) => action)).toEqual(["access.activated"]);
  const open = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, person.userId), isNull(sessions.endedAt)));
  expect(open).toHaveLength(1);
});

test("a link, a letter's code and a desk code race for one account: one of them wins", async () => {
  const person = await makePerson();
  const tokens = [
    (await issueLink(person.userId)).secret,
    await issueCode(person.userId, "letter"),
    await issueCode(person.userId, "desk"),
  ];
  const choices = await Promise.all(tokens.map((token) => choose(token)));
  expect(choices.filter(({ outcome }) => outcome === "chosen")).toHaveLength(1);
  for (const token of tokens) expect(await stateOf(token)).not.toBe("open");
});

test("a refused password changes nothing and leaves the token open", async () => {
  const person = await makePerson();
  const { secret } = await issueLink(person.userId);
  expect(await choose(secret, "court")).toMatchObject({
    outcome: "refused",
    verdict: { outcome: "too-short" },
  });
  expect(await choose(secret, "motdepasse1234")).toMatchObject({
    outcome: "refused",
    verdict: { outcome: "common" },
  });
  expect(await stateOf(secret)).toBe("open");
  expect(await db.select().from(passwords).where(eq(passwords.userId, person.userId))).toHaveLength(0);
  expect(await choose(secret)).toMatchObject({ outcome: "chosen" });
});

test("a newer token kills only its own kind and purpose", async () => {
  const person = await makePerson();
  const first = await issueLink(person.userId);
  const reset = await issueLink(person.userId, "password_reset");
  const letter = await issueCode(person.userId, "letter");
  const second = await issueLink(person.userId);
  expect(await stateOf(first.secret)).toBe("replaced");
  for (const token of [reset.secret, letter, second.secret]) expect(await stateOf(token)).toBe("open");
  expect(await choose(first.secret)).toEqual({ outcome: "dead-token" });
});

test("an expired link, a used one and one of a suspended account store nothing", async () => {
  const [late, used, suspended] = [await makePerson(), await makePerson(), await makePerson()];
  const tokens = [
    await issueLink(late.userId),
    await issueLink(used.userId),
    await issueLink(suspended.userId),
  ];
  await expire(late.userId);
  await choose(tokens[1]?.secret ?? "");
  await db.update(users).set({ suspendedAt: new Date() }).where(eq(users.id, suspended.userId));
  for (const { secret } of tokens) expect(await choose(secret)).toEqual({ outcome: "dead-token" });
  expect(await stateOf(tokens[0]?.secret ?? "")).toBe("expired");
  expect(await stateOf(tokens[1]?.secret ?? "")).toBe("used");
  for (const { id } of tokens) expect(await rebuildAccessLink(id)).toBeUndefined();
});

test("a code has 12 characters without look-alikes and is read with capitals, spaces and hyphens", async () => {
  const person = await makePerson();
  const code = await issueCode(person.userId, "letter");
  expect(code).toMatch(/^[abcdefghjkmnpqrstuvwxyz2-9]{4}(-[abcdefghjkmnpqrstuvwxyz2-9]{4}){2}$/);
  for (const typed of [code, code.toUpperCase(), code.replaceAll("-", " "), ` ${code.replaceAll("-", "")} `])
    expect(await stateOf(typed)).toBe("open");
  expect(await stateOf(`https://portail.example/jeton/${code}`)).toBe("open");
});

test("a changed password ends every session and every open token, and is told by mail", async () => {
  const person = await makePerson({ active: true });
  const elsewhere = await signInWithPassword(
    { identifier: person.username, password: knownPassword, stay: true },
    newVisitor(),
  );
  const { secret } = await issueLink(person.userId, "password_reset");
  const changed = await changePassword(
    person.userId,
    { currentPassword: knownPassword, password: goodPassword },
    newVisitor(),
  );
  expect(elsewhere.outcome).toBe("signed-in");
  expect(changed.outcome).toBe("changed");
  const rows = await db.select().from(sessions).where(eq(sessions.userId, person.userId));
  expect(rows.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
  expect(await stateOf(secret)).toBe("replaced");
  expect(await mailsTo(person.email ?? "")).toMatchObject([{ template: "password-changed" }]);
});

test("a stranger's guesses keep nobody from changing their own password", async () => {
  const person = await makePerson({ active: true });
  for (let tries = 0; tries < 7; tries += 1)
    await signInWithPassword({ identifier: person.username, password: "faux", stay: false }, newVisitor());
  const typed = { currentPassword: knownPassword, password: goodPassword };
  expect((await changePassword(person.userId, typed, newVisitor())).outcome).toBe("changed");
});

test("a class that opens its hundred links at once finds every one of them", async () => {
  const person = await makePerson();
  const { secret } = await issueLink(person.userId);
  const { address } = newVisitor();
  const opened = await Promise.all(Array.from({ length: 100 }, () => openTypedToken(secret, address)));
  expect(opened.every(({ state }) => state === "open")).toBe(true);
});

test("of a hundred unknown tokens at once thirty are told unknown", async () => {
  const { address } = newVisitor();
  const guesses = Array.from({ length: 100 }, (_, guess) =>
    openTypedToken(String(guess).padStart(43, "k"), address),
  );
  const states = (await Promise.all(guesses)).map(({ state }) => state);
  expect(states.filter((state) => state === "unknown")).toHaveLength(30);
});

test("a wrong current password changes nothing, and is counted like a login's", async () => {
  const person = await makePerson({ active: true });
  const attempt = () =>
    changePassword(person.userId, { currentPassword: "pas-celui-la", password: goodPassword }, newVisitor());
  for (let tries = 0; tries < 5; tries += 1) expect(await attempt()).toEqual({ outcome: "wrong-current" });
  expect(await attempt()).toEqual({ outcome: "wait" });
  expect(await mailsTo(person.email ?? "")).toHaveLength(0);
});

test("a forgotten password for a shared mailbox sends one mail that lists every account, active or not", async () => {
  const email = `partage-${uniqueLetters()}@famille.example`;
  const people = [
    await makePerson({ email, active: true }),
    await makePerson({ email }),
    await makePerson({ email }),
  ];
  await askReset(people[2]?.username ?? "");
  const [mail, ...others] = await mailsTo(email);
  expect(others).toHaveLength(0);
  const accounts = (mail?.details.accounts ?? []) as { userId: string; accessTokenId: string }[];
  expect(accounts.map(({ userId }) => userId).toSorted()).toEqual(
    people.map(({ userId }) => userId).toSorted(),
  );
  const link = await rebuildAccessLink(
    accounts.find(({ userId }) => userId === people[1]?.userId)?.accessTokenId ?? "",
  );
  expect(await choose(link?.url ?? "")).toMatchObject({ outcome: "chosen" });
});

test("the newest reset link kills the older ones, and a fourth request in an hour sends nothing", async () => {
  const person = await makePerson({ active: true });
  for (let asked = 0; asked < 4; asked += 1) await askReset(person.email ?? "");
  const mails = await mailsTo(person.email ?? "");
  expect(mails).toHaveLength(3);
  const links = await Promise.all(
    mails.map(({ details }) =>
      rebuildAccessLink((details.accounts as { accessTokenId: string }[])[0]?.accessTokenId ?? ""),
    ),
  );
  expect(links.filter(Boolean)).toHaveLength(1);
});

test("the worker forgets what was typed, and an unknown address is told once a day", async () => {
  const address = `inconnu-${uniqueLetters()}@famille.example`;
  await askReset(address.toUpperCase());
  await askReset(address);
  expect(await mailsTo(address)).toMatchObject([{ template: "unknown-address", userId: null }]);
  const kept = await db.select().from(resetRequests).where(eq(resetRequests.identifier, address));
  expect(kept).toHaveLength(0);
});

test("an unknown username, a suspended account and someone without address get no mail", async () => {
  const suspended = await makePerson({ active: true });
  await db.update(users).set({ suspendedAt: new Date() }).where(eq(users.id, suspended.userId));
  const onPaper = await makePerson({ email: null });
  const before = await db.$count(outbox);
  for (const identifier of [
    `personne_${uniqueLetters()}`,
    suspended.email ?? "",
    onPaper.username,
    "pas une adresse@",
  ])
    await askReset(identifier);
  expect(await db.$count(outbox)).toBe(before);
});

test("two workers at once answer each request once", async () => {
  const people = await Promise.all(Array.from({ length: 12 }, () => makePerson({ active: true })));
  for (const { username } of people) await recordResetRequest({ identifier: username }, newVisitor().address);
  const handled = await Promise.all([handleResetRequests(), handleResetRequests(), handleResetRequests()]);
  expect(handled.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(12);
  for (const { email } of people) expect(await mailsTo(email ?? "")).toHaveLength(1);
});

test("an address that asks for more than 30 resets an hour leaves no further row", async () => {
  const { address } = newVisitor();
  const identifier = foldedIdentifier(`personne_${uniqueLetters()}`);
  for (let asked = 0; asked < 31; asked += 1) await recordResetRequest({ identifier }, address);
  expect(await db.$count(resetRequests, eq(resetRequests.identifier, identifier))).toBe(30);
  await handleResetRequests();
});

test("a dead first-connection link is renewed for 14 days, an active account's for 30 minutes", async () => {
  const [newcomer, active] = [await makePerson(), await makePerson({ active: true })];
  const tokens = [await issueLink(newcomer.userId), await issueLink(active.userId)];
  for (const { userId } of [newcomer, active]) await expire(userId);
  for (const { secret } of tokens)
    expect(await renewAccessToken(secret, newVisitor().address)).toEqual({ outcome: "sent" });
  expect((await mailsTo(newcomer.email ?? "")).map(({ template, lane }) => `${lane} ${template}`)).toEqual([
    "urgent activation",
    "bulk activation-reminder",
    "bulk activation-reminder",
  ]);
  expect(await mailsTo(active.email ?? "")).toMatchObject([{ template: "password-reset" }]);
  expect(await renewAccessToken("x".repeat(43), newVisitor().address)).toEqual({ outcome: "unknown" });
});

test("a code of a family on paper cannot be renewed by mail", async () => {
  const onPaper = await makePerson({ email: null });
  const code = readTypedToken(await issueCode(onPaper.userId, "letter"));
  await expire(onPaper.userId);
  expect(await renewAccessToken(code, newVisitor().address)).toEqual({ outcome: "no-address" });
});

test("thirty unknown tokens block an address, a known one is never a guess", async () => {
  const person = await makePerson();
  const { secret } = await issueLink(person.userId);
  const { address } = newVisitor();
  const open = (token: string) => openTypedToken(token, address);
  for (let opened = 0; opened < 40; opened += 1) expect((await open(secret)).state).toBe("open");
  for (let guess = 0; guess < 30; guess += 1) expect((await open("y".repeat(43))).state).toBe("unknown");
  expect((await open("y".repeat(43))).state).toBe("too-many");
});

test("a provisional password opens only a session that must choose a real one", async () => {
  const person = await makePerson({ email: null });
  const issued = await issueProvisionalPassword(person.userId, null);
  if (issued.outcome !== "issued") throw new Error("Not issued.");
  const entered = await signInWithPassword(
    { identifier: person.username, password: issued.password, stay: true },
    newVisitor(),
  );
  expect(entered).toMatchObject({
    outcome: "signed-in",
    kind: "provisional",
    session: { persistent: false },
  });
  const changed = await changePassword(
    person.userId,
    { currentPassword: issued.password, password: goodPassword },
    newVisitor(),
  );
  expect(changed.outcome).toBe("changed");
  expect(await issueProvisionalPassword(person.userId, null)).toEqual({ outcome: "already-active" });
});

test("inviting twice invites once, with a reminder on day 3 and one on day 11", async () => {
  const [person, onPaper] = [await makePerson(), await makePerson({ email: null })];
  const invite = () => db.transaction((tx) => inviteUsers(tx, [person.userId, onPaper.userId]));
  expect([await invite(), await invite()]).toEqual([1, 0]);
  const mails = (await mailsTo(person.email ?? "")).toSorted(
    (a, b) => a.sendAfter.getTime() - b.sendAfter.getTime(),
  );
  expect(mails.map(({ template }) => template)).toEqual([
    "activation",
    "activation-reminder",
    "activation-reminder",
  ]);
  const first = mails[0]?.sendAfter.getTime() ?? 0;
  const days = mails.map(({ sendAfter }) => Math.round((sendAfter.getTime() - first) / 86_400_000));
  expect(days).toEqual([0, 3, 11]);
  expect(await mailsTo("")).toHaveLength(0);
});
