import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { accessTokens, auditEvents, mailEvents, outbox } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import {
  type MadePerson,
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStaff,
  makeStudent,
} from "@/e2e/support/make-people";
import { issueAccessTokens } from "../../access/issue-access-tokens";
import { db } from "../../db/client";
import { days } from "../../durations";
import { isMessageKey, translator } from "../../i18n/translator";
import type { ActingStaff } from "../../people/acting-staff";
import { bounceReasons } from "../bounce-reason";
import { claimMails } from "../claim-mails";
import { cancelMail } from "./cancel-mail";
import { countMails, countMailsByState, findMail, listMailEvents, listMails } from "./list-mails";
import { mailStates, type OutboxFilters, readOutboxRequest } from "./outbox-filters";
import { countRetriable, retryMail, retryMails } from "./retry-mails";
import { mailKinds, tellTrouble } from "./tell-fate";

const t = translator("fr");

type Fields = Partial<typeof outbox.$inferInsert>;

async function makeMail(person: MadePerson, fields: Fields = {}) {
  const [mail] = await db
    .insert(outbox)
    .values({
      template: "password-changed",
      lane: "urgent",
      userId: person.userId,
      recipient: person.email ?? "",
      idempotencyKey: randomUUID(),
      ...fields,
    })
    .returning();
  if (!mail) throw new Error("No mail was made.");
  return mail;
}

const rowOf = async (id: string) => (await db.select().from(outbox).where(eq(outbox.id, id)))[0];

async function makeWorld() {
  const [here, there] = [await makeSchool(), await makeSchool()];
  const [parent, foreigner] = [await makePerson({ firstName: "Élodie" }), await makePerson()];
  await makeGuardianship(parent.userId, (await makeStudent(here.id)).studentId);
  await makeGuardianship(foreigner.userId, (await makeStudent(there.id)).studentId);
  const secretary = await makePerson();
  await makeStaff(secretary.userId, "secretary", here.id);
  const acting: ActingStaff = { userId: secretary.userId, reach: [here.id] };
  return { here, there, parent, foreigner, acting };
}

const idsSeen = async ({ reach }: ActingStaff, filters: OutboxFilters = {}) =>
  (await listMails(reach, readOutboxRequest(filters))).rows.map(({ id }) => id);

test("a school sees the mails to its people and those it signed, the newest first, and none of another's", async () => {
  const { here, there, parent, foreigner, acting } = await makeWorld();
  const mine = await makeMail(parent);
  const signed = await makeMail(parent, { userId: null, recipient: "x@famille.example", schoolId: here.id });
  const foreign = await makeMail(foreigner, { schoolId: there.id });
  expect(await idsSeen(acting)).toEqual([signed.id, mine.id]);
  expect(await countMailsByState(acting.reach, {})).toEqual([{ state: "queued", mails: 2 }]);
  expect(await findMail(acting.reach, foreign.id)).toBeUndefined();
  expect(await findMail(acting.reach, randomUUID())).toBeUndefined();
  expect((await findMail("everywhere", foreign.id))?.id).toBe(foreign.id);
});

test("what staff see of a mail holds neither its details nor a key", async () => {
  const { parent, acting } = await makeWorld();
  const { id } = await makeMail(parent, { details: { accessTokenId: randomUUID() } });
  const seen = await findMail(acting.reach, id);
  expect(Object.keys(seen ?? {})).not.toEqual(expect.arrayContaining(["details"]));
  expect(JSON.stringify(seen)).not.toMatch(/accessToken|idempotency/);
});

test("filters are by state, kind, school, day, name and address; a percent sign is only a percent sign", async () => {
  const { here, parent, acting } = await makeWorld();
  const sent = await makeMail(parent, { state: "sent", template: "activation", schoolId: here.id });
  const failed = await makeMail(parent, { state: "failed" });
  const seen = (filters: OutboxFilters) => idsSeen(acting, filters);
  expect(await seen({ etat: "failed" })).toEqual([failed.id]);
  expect(await seen({ etat: "everything" })).toHaveLength(2);
  expect(await seen({ courriel: "activation" })).toEqual([sent.id]);
  expect(await seen({ ecole: here.slug })).toEqual([sent.id]);
  expect(await seen({ q: `elodie ${parent.lastName}` })).toHaveLength(2);
  expect(await seen({ q: parent.email ?? "" })).toHaveLength(2);
  expect(await seen({ q: "%" })).toEqual([]);
  expect(await seen({ q: "nobody" })).toEqual([]);
  expect(await seen({ au: "2026-01-01" })).toEqual([]);
  expect(await seen({ du: "2026-01-01" })).toHaveLength(2);
  expect(await countMails(acting.reach, { etat: "failed" })).toBe(1);
});

test("a mail's history is what the provider told, in the order of its telling", async () => {
  const { parent } = await makeWorld();
  const mail = await makeMail(parent, { state: "bounced" });
  const told = (state: "sent" | "bounced", minute: number) => ({
    outboxId: mail.id,
    providerEventId: randomUUID(),
    state,
    at: new Date(Date.UTC(2026, 8, 2, 8, minute)),
  });
  await db.insert(mailEvents).values([told("bounced", 5), told("sent", 1)]);
  expect((await listMailEvents(mail.id)).map(({ state }) => state)).toEqual(["sent", "bounced"]);
});

async function makeInvitation(parent: MadePerson, fields: Fields = {}) {
  const [token] = await db.transaction((tx) =>
    issueAccessTokens(tx, [parent.userId], { purpose: "activation", form: "link", lifetime: days(14) }),
  );
  const details = { accessTokenId: token?.id ?? "" };
  return makeMail(parent, { template: "activation", state: "failed", attempts: 500, details, ...fields });
}

test("a failed mail is tried again once, under the same key unless the provider had it", async () => {
  const { parent, acting } = await makeWorld();
  const never = await makeInvitation(parent, { lastError: "resend unreachable" });
  const taken = await makeMail(parent, { state: "failed", providerId: "p", sentAt: new Date() });
  expect(await countRetriable(acting, {})).toBe(2);
  expect(await retryMail(acting, never.id)).toBe("retried");
  expect(await retryMail(acting, never.id), "the second press finds nothing to do").toBe("stale");
  expect(await rowOf(never.id)).toMatchObject({
    state: "queued",
    attempts: 0,
    lastError: null,
    idempotencyKey: never.idempotencyKey,
  });
  expect(await retryMails(acting, {})).toBe(1);
  const again = await rowOf(taken.id);
  expect(again).toMatchObject({ state: "queued", providerId: null, sentAt: null });
  expect(again?.idempotencyKey).not.toBe(taken.idempotencyKey);
  const byActor = eq(auditEvents.actorId, acting.userId);
  const lines = await db.select().from(auditEvents).where(byActor).orderBy(auditEvents.seq);
  expect(lines.map(({ action, details }) => ({ action, details }))).toEqual([
    { action: "mails.retried", details: { mails: [never.id] } },
    { action: "mails.retried", details: { mails: [taken.id] } },
  ]);
});

test("two secretaries at once try the same mails again once", async () => {
  const { parent, acting } = await makeWorld();
  for (let made = 0; made < 10; made += 1) await makeMail(parent, { state: "failed" });
  const counts = await Promise.all([retryMails(acting, {}), retryMails(acting, {})]);
  expect(counts.toSorted()).toEqual([0, 10]);
});

test("a mail whose link died, whose address was corrected or that is not ours is not tried again", async () => {
  const { parent, foreigner, acting } = await makeWorld();
  const dead = await makeInvitation(parent);
  await db.update(accessTokens).set({ usedAt: sql`now()` }).where(eq(accessTokens.userId, parent.userId));
  const strange = await makeMail(parent, {
    state: "failed",
    details: { accessTokenId: 7, accounts: "none" },
  });
  const foreign = await makeMail(foreigner, { state: "failed" });
  const old = await makeMail(parent, { state: "failed", recipient: "old@famille.example" });
  for (const { id } of [dead, strange, old]) expect(await retryMail(acting, id)).toBe("stale");
  expect(await retryMail(acting, foreign.id)).toBe("unknown");
  expect(await retryMails(acting, {})).toBe(0);
  expect((await rowOf(foreign.id))?.state).toBe("failed");
  expect(await db.$count(auditEvents, eq(auditEvents.actorId, acting.userId))).toBe(0);
});

test("a reset for several accounts is worth another try while one of its links works", async () => {
  const { parent, acting } = await makeWorld();
  const other = await makePerson({ email: parent.email });
  const tokens = await db.transaction((tx) =>
    issueAccessTokens(tx, [parent.userId, other.userId], {
      purpose: "password_reset",
      form: "link",
      lifetime: days(1),
    }),
  );
  const accounts = tokens.map(({ userId, id }) => ({ userId, accessTokenId: id }));
  const mail = await makeMail(parent, { template: "password-reset", state: "failed", details: { accounts } });
  await db.update(accessTokens).set({ usedAt: sql`now()` }).where(eq(accessTokens.userId, parent.userId));
  expect(await retryMail(acting, mail.id)).toBe("retried");
});

test("a waiting mail is cancelled, one in a worker's hands is not, another school's is unknown", async () => {
  const { parent, foreigner, acting } = await makeWorld();
  await db.update(outbox).set({ state: "cancelled" }).where(eq(outbox.state, "queued"));
  const waiting = await makeMail(parent, { sendAfter: new Date(Date.now() + days(1)) });
  const foreign = await makeMail(foreigner, { sendAfter: new Date(Date.now() + days(1)) });
  const leaving = await makeMail(parent);
  await claimMails("urgent", 1);
  expect(await cancelMail(acting, waiting.id)).toBe("cancelled");
  expect(await cancelMail(acting, waiting.id)).toBe("left");
  expect(await cancelMail(acting, leaving.id)).toBe("left");
  expect(await cancelMail(acting, foreign.id)).toBe("unknown");
  expect((await rowOf(foreign.id))?.state).toBe("queued");
  const [line] = await db.select().from(auditEvents).where(eq(auditEvents.actorId, acting.userId));
  expect(line).toMatchObject({ action: "mail.cancelled", subjectId: parent.userId });
});

test("a mail that another school signed to a parent of both is seen, and neither cancelled nor tried again", async () => {
  const { here, there, parent, acting } = await makeWorld();
  const waiting = await makeMail(parent, { schoolId: there.id, sendAfter: new Date(Date.now() + days(1)) });
  const failed = await makeInvitation(parent, { schoolId: there.id });
  expect(await findMail(acting.reach, waiting.id)).toMatchObject({ id: waiting.id, changeable: false });
  expect(await cancelMail(acting, waiting.id)).toBe("unknown");
  expect(await retryMail(acting, failed.id)).toBe("unknown");
  expect([await countRetriable(acting, {}), await retryMails(acting, {})]).toEqual([0, 0]);
  const both = { ...acting, reach: [here.id, there.id] };
  expect(await cancelMail(both, waiting.id)).toBe("cancelled");
  expect(await retryMails(both, {})).toBe(1);
});

test("every state, kind and reason has its words, and every code of trouble is told without the machine's", () => {
  const keys = [
    ...mailStates.map((state) => `staff.mails.state.${state}`),
    ...mailKinds.map((kind) => `staff.mails.kind.${kind}`),
    ...bounceReasons.map((reason) => `staff.mails.reason.${reason}`),
  ];
  expect(keys.filter((key) => !isMessageKey(key))).toEqual([]);
  const codes = [
    "link no longer valid",
    "address bounced",
    "cancelled by staff",
    "taken back",
    "resend 422 validation_error",
    "resend 401 missing_api_key",
    "resend 429 rate_limit_exceeded",
    "resend unreachable application_error",
    "smtp EAUTH 535",
    "smtp EENVELOPE 550",
    "smtp ECONNECTION",
    "folder ENOSPC",
    "unknown template",
    "surprise TypeError",
  ];
  const told = codes.map((lastError) => tellTrouble({ state: "failed", bounceReason: null, lastError }, t));
  expect(told.join(" ")).not.toMatch(/resend|smtp|\d|[A-Z]{4}/);
  expect(new Set(told).size).toBe(9);
  expect(tellTrouble({ state: "delivered", bounceReason: null, lastError: null }, t)).toBeUndefined();
});
