import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { accessTokens, auditEvents, guessCounters, outbox, users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import {
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStaff,
  makeStudent,
  newVisitor,
} from "@/e2e/support/make-people";
import { takeIdentifierTries } from "../../auth/guess-counters";
import { guessLimits } from "../../auth/guess-limits";
import { identifierKey } from "../../auth/identifier-key";
import { db } from "../../db/client";
import { choosePasswordWithToken } from "../choose-password";
import { correctAddress } from "./correct-address";
import { giveDeskCode } from "./give-desk-code";
import { liftSignInWait } from "./lift-sign-in-wait";
import { sendAccessLink } from "./send-access-link";
import { showDeskCode } from "./show-desk-code";

const phrase = "lanterne-rivage-moulin-opale";

/** A parent of a school's pupil, and the school's secretary. */
async function givenDesk(fields: Parameters<typeof makePerson>[0] = {}) {
  const school = await makeSchool();
  const secretary = await makePerson({ active: true });
  await makeStaff(secretary.userId, "secretary", school.id);
  const parent = await makePerson(fields);
  const child = await makeStudent(school.id);
  await makeGuardianship(parent.userId, child.studentId);
  return { school, parent, staff: { userId: secretary.userId, reach: [school.id] } };
}

async function stranger() {
  const { staff } = await givenDesk();
  return staff;
}

const mailsTo = (userId: string) =>
  db
    .select({ template: outbox.template, recipient: outbox.recipient })
    .from(outbox)
    .where(and(eq(outbox.userId, userId), eq(outbox.lane, "urgent")));

const openTokens = (userId: string) =>
  db.$count(
    accessTokens,
    and(eq(accessTokens.userId, userId), isNull(accessTokens.usedAt), isNull(accessTokens.replacedAt)),
  );

const actsOn = async (userId: string) => {
  const acts = await db
    .select({ action: auditEvents.action, actorId: auditEvents.actorId })
    .from(auditEvents)
    .where(eq(auditEvents.subjectId, userId))
    .orderBy(desc(auditEvents.seq));
  return acts.map(({ action }) => action);
};

test("a desk code opens the account once, and its page then says that it has served", async () => {
  const { parent, staff } = await givenDesk({ email: null });
  const given = await giveDeskCode(staff, parent.userId);
  if (given.outcome !== "given") throw new Error(given.outcome);
  const shown = await showDeskCode(staff, parent.userId, given.accessTokenId);
  if (shown.outcome !== "open") throw new Error(shown.outcome);
  expect(shown).toMatchObject({ code: expect.stringMatching(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/) });
  expect(shown.person.username).toBe(parent.username);
  const typed = shown.code.replaceAll("-", "");
  expect((await choosePasswordWithToken(typed, phrase, newVisitor())).outcome).toBe("chosen");
  expect(await showDeskCode(staff, parent.userId, given.accessTokenId)).toMatchObject({ outcome: "used" });
  expect(await actsOn(parent.userId)).toEqual([
    "access.activated",
    "access.code_shown",
    "access.code_issued",
  ]);
});

test("two secretaries at once give one code, and the second is told", async () => {
  const { parent, staff } = await givenDesk();
  const given = await Promise.all([giveDeskCode(staff, parent.userId), giveDeskCode(staff, parent.userId)]);
  expect(new Set(given.map((each) => each.outcome === "given" && each.accessTokenId)).size).toBe(1);
  expect(given.map((each) => each.outcome === "given" && each.joined).toSorted()).toEqual([false, true]);
  expect(await openTokens(parent.userId)).toBe(1);
});

test("an expired, a replaced and a foreign code show nothing", async () => {
  const { parent, staff } = await givenDesk();
  const given = await giveDeskCode(staff, parent.userId);
  const tokenId = given.outcome === "given" ? given.accessTokenId : "";
  const other = await givenDesk();
  expect(await showDeskCode(await stranger(), parent.userId, tokenId)).toEqual({ outcome: "absent" });
  expect(await showDeskCode(other.staff, other.parent.userId, tokenId)).toEqual({ outcome: "absent" });
  await db
    .update(accessTokens)
    .set({ expiresAt: sql`now() - interval '1 second'` })
    .where(eq(accessTokens.id, tokenId));
  expect(await showDeskCode(staff, parent.userId, tokenId)).toMatchObject({ outcome: "expired" });
  await db.update(accessTokens).set({ replacedAt: sql`now()` }).where(eq(accessTokens.id, tokenId));
  expect(await showDeskCode(staff, parent.userId, tokenId)).toMatchObject({ outcome: "replaced" });
});

test("a new link leaves at once, one for two presses; an active account gets half an hour for a new password", async () => {
  const { parent, staff } = await givenDesk();
  const sent = await Promise.all([
    sendAccessLink(staff, parent.userId),
    sendAccessLink(staff, parent.userId),
  ]);
  expect(sent.map(({ outcome }) => outcome).toSorted()).toEqual(["just-sent", "sent"]);
  expect(await mailsTo(parent.userId)).toEqual([{ template: "activation", recipient: parent.email }]);
  const active = await givenDesk({ active: true });
  expect(await sendAccessLink(active.staff, active.parent.userId)).toMatchObject({ outcome: "sent" });
  expect(await mailsTo(active.parent.userId)).toEqual([
    { template: "password-reset", recipient: active.parent.email },
  ]);
});

test("a corrected address takes the bounce away, kills what was given before and gets a link in the same act", async () => {
  const { parent, staff } = await givenDesk();
  await giveDeskCode(staff, parent.userId);
  await db.update(users).set({ emailBouncedAt: sql`now()` }).where(eq(users.id, parent.userId));
  const correction = { email: "juste@famille.example", was: parent.email, sendsLink: true };
  expect(await correctAddress(staff, parent.userId, correction)).toEqual({ outcome: "corrected" });
  const [now] = await db
    .select({ email: users.email, bouncedAt: users.emailBouncedAt })
    .from(users)
    .where(eq(users.id, parent.userId));
  expect(now).toEqual({ email: "juste@famille.example", bouncedAt: null });
  expect(await openTokens(parent.userId), "the fresh link alone").toBe(1);
  expect(await mailsTo(parent.userId)).toEqual([
    { template: "activation", recipient: "juste@famille.example" },
  ]);
  expect((await actsOn(parent.userId))[0]).toBe("access.address_corrected");
});

test("an active account is told of a new address at both; a second correction of the same page writes nothing", async () => {
  const { parent, staff } = await givenDesk({ active: true });
  const correction = { email: "juste@famille.example", was: parent.email, sendsLink: false };
  await correctAddress(staff, parent.userId, correction);
  expect((await mailsTo(parent.userId)).map(({ recipient }) => recipient).toSorted()).toEqual(
    [parent.email, "juste@famille.example"].toSorted(),
  );
  const late = { ...correction, email: "faux@famille.example" };
  expect(await correctAddress(staff, parent.userId, late)).toEqual({
    outcome: "stale",
    email: "juste@famille.example",
  });
  expect(await mailsTo(parent.userId)).toHaveLength(2);
});

test("a lifted wait lets the next try through, and the count between two successes stays", async () => {
  const { parent, staff } = await givenDesk({ active: true });
  const key = identifierKey(parent.userId);
  for (let tries = 0; tries < 5; tries += 1) await takeIdentifierTries([key], guessLimits.identifier);
  expect(await takeIdentifierTries([key], guessLimits.identifier)).toBe("wait");
  expect(await liftSignInWait(staff, parent.userId)).toEqual({ outcome: "lifted" });
  expect(await takeIdentifierTries([key], guessLimits.identifier)).toBe("allowed");
  const [counter] = await db
    .select({ total: guessCounters.total })
    .from(guessCounters)
    .where(eq(guessCounters.key, key));
  expect(counter?.total).toBe(6);
});

test("a foreign person is nobody: no code, no link, no address, and nothing is written", async () => {
  const { parent } = await givenDesk();
  const staff = await stranger();
  const correction = { email: "pris@famille.example", was: parent.email, sendsLink: true };
  for (const answer of [
    await giveDeskCode(staff, parent.userId),
    await sendAccessLink(staff, parent.userId),
    await liftSignInWait(staff, parent.userId),
    await correctAddress(staff, parent.userId, correction),
  ])
    expect(answer).toEqual({ outcome: "absent" });
  expect(await openTokens(parent.userId)).toBe(0);
  expect(await mailsTo(parent.userId)).toEqual([]);
  expect(await actsOn(parent.userId)).toEqual([]);
});

test("a suspended person gets neither link nor code", async () => {
  const { parent, staff } = await givenDesk();
  await db.update(users).set({ suspendedAt: sql`now()` }).where(eq(users.id, parent.userId));
  expect(await giveDeskCode(staff, parent.userId)).toEqual({ outcome: "suspended" });
  expect(await sendAccessLink(staff, parent.userId)).toEqual({ outcome: "suspended" });
});

test("a secretary opens no colleague's account, nor their own; an administrator of all its schools may", async () => {
  const { school, staff } = await givenDesk();
  const colleague = await makePerson({ active: true });
  await makeStaff(colleague.userId, "administrator", school.id);
  const correction = { email: "pris@famille.example", was: colleague.email, sendsLink: true };
  expect(await giveDeskCode(staff, colleague.userId)).toEqual({ outcome: "staff" });
  expect(await giveDeskCode(staff, staff.userId)).toEqual({ outcome: "staff" });
  expect(await correctAddress(staff, colleague.userId, correction)).toEqual({ outcome: "staff" });
  const head = await makePerson({ active: true });
  await makeStaff(head.userId, "administrator", school.id);
  const administrator = { userId: head.userId, reach: [school.id] };
  expect(await giveDeskCode(administrator, colleague.userId)).toMatchObject({ outcome: "given" });
  await makeStaff(colleague.userId, "secretary", (await makeSchool()).id);
  expect(await giveDeskCode(administrator, colleague.userId)).toEqual({ outcome: "staff" });
});
