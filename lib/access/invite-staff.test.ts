import { and, desc, eq, sql } from "drizzle-orm";
import { accessTokens, auditEvents, outbox, passwords, users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { type MadePerson, makePerson, makeSchool } from "@/e2e/support/make-people";
import { db } from "../db/client";
import { findAccessToken } from "./find-access-token";
import { inviteStaff } from "./invite-staff";
import { issueAccessCode } from "./issue-access-code";
import { issueProvisionalPassword } from "./issue-provisional-password";
import { rebuildAccessLink } from "./rebuild-access-link";

const invite = (person: MadePerson, schoolSlug: string | null, email = person.email ?? "") =>
  inviteStaff({ ...person, email, role: "secretary", schoolSlug, actorId: null, returnLink: false });

const invitationsTo = (userId: string) =>
  db
    .select({ lane: outbox.lane, recipient: outbox.recipient })
    .from(outbox)
    .where(and(eq(outbox.userId, userId), eq(outbox.template, "activation")))
    .orderBy(outbox.createdAt);

const tokensOf = (userId: string) =>
  db
    .select({ id: accessTokens.id })
    .from(accessTokens)
    .where(eq(accessTokens.userId, userId))
    .orderBy(desc(accessTokens.issuedAt));

const actsOn = async (userId: string) =>
  (await db.select({ action: auditEvents.action }).from(auditEvents).where(eq(auditEvents.subjectId, userId)))
    .map(({ action }) => action)
    .sort();

test("a first invitation is mailed to the address on file", async () => {
  const [person, { slug }] = [await makePerson(), await makeSchool()];
  expect(await invite(person, slug)).toEqual({
    outcome: "invited",
    username: person.username,
    how: "mailed",
    recipient: person.email,
  });
  expect(await invitationsTo(person.userId)).toHaveLength(1);
});

test("someone invited before who never came gets a fresh link, and the earlier one is dead", async () => {
  const [person, one, other] = [await makePerson(), await makeSchool(), await makeSchool()];
  await invite(person, one.slug);
  const again = { outcome: "invited", username: person.username, how: "already-invited" };
  expect(await invite(person, other.slug)).toMatchObject({ ...again, recipient: person.email });
  expect(await invite(person, other.slug)).toMatchObject(again);
  const [newest, ...earlier] = await tokensOf(person.userId);
  expect(await rebuildAccessLink(newest?.id ?? "")).toBeDefined();
  for (const { id } of earlier) expect(await rebuildAccessLink(id)).toBeUndefined();
  expect(earlier).toHaveLength(2);
  expect(await invitationsTo(person.userId)).toHaveLength(3);
  expect(await actsOn(person.userId)).toEqual(["access.invited", "staff.invited", "staff.invited"]);
});

test("nobody who is active, suspended or without an address is written to", async () => {
  const { slug } = await makeSchool();
  const [active, suspended, second] = [
    await makePerson({ active: true }),
    await makePerson(),
    await makePerson({ email: null }),
  ];
  await db.update(users).set({ suspendedAt: sql`now()` }).where(eq(users.id, suspended.userId));
  await db.update(users).set({ secondEmail: "autre@famille.example" }).where(eq(users.id, second.userId));
  expect(await invite(active, slug)).toMatchObject({ outcome: "invited", how: "already-active" });
  expect(await invite(suspended, slug)).toMatchObject({ outcome: "invited", how: "suspended" });
  expect(await invite(second, slug, "autre@famille.example")).toMatchObject({ how: "no-address" });
  expect(await invite(active, slug)).toEqual({ outcome: "already-has-role", username: active.username });
  for (const { userId } of [active, suspended, second]) expect(await invitationsTo(userId)).toEqual([]);
});

test("a code or a provisional password that was handed out before does not open the account of who works here now", async () => {
  const [person, { slug }] = [await makePerson(), await makeSchool()];
  const codes = await db.transaction(async (tx) => [
    await issueAccessCode(tx, { userId: person.userId, form: "letter" }),
    await issueAccessCode(tx, { userId: person.userId, form: "desk" }),
  ]);
  await issueProvisionalPassword(person.userId, null);
  await invite(person, slug);
  for (const issued of codes)
    expect(await findAccessToken(issued?.code.replaceAll("-", "") ?? "")).toMatchObject({
      state: "replaced",
    });
  expect(await db.$count(passwords, eq(passwords.userId, person.userId))).toBe(0);
  const [newest] = await tokensOf(person.userId);
  expect(await rebuildAccessLink(newest?.id ?? "")).toBeDefined();
});
