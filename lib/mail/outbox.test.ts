import { eq, sql } from "drizzle-orm";
import { accessTokens, mailEvents, organisations, outbox } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { inviteUsers } from "../access/invite-users";
import { issueAccessTokens } from "../access/issue-access-tokens";
import { db } from "../db/client";
import { days, minutes, seconds } from "../durations";
import { claimMails } from "./claim-mails";
import { drainOutbox } from "./drain-outbox";
import { enqueueMail, enqueueMails } from "./enqueue-mail";
import type { Mail, MailLane } from "./mail";
import { readOutboxStatus } from "./outbox-status";
import { renderMail } from "./render-mail";
import { sendBatch } from "./send-batch";
import type { OutgoingMessage, SendOutcome, Transport } from "./transports/transport";
import { startMailWorker } from "./worker";

const never = new AbortController().signal;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A provider that remembers what it was given, and answers as it is told. */
function provider(
  answer: (message: OutgoingMessage) => SendOutcome = () => ({ outcome: "sent", providerId: "p" }),
  slowness = 0,
) {
  const received: OutgoingMessage[] = [];
  const transport: Transport = {
    send: async (message) => {
      if (slowness > 0) await pause(slowness);
      received.push(message);
      return answer(message);
    },
    close: () => {},
  };
  return { transport, received, keys: () => received.map(({ idempotencyKey }) => idempotencyKey) };
}

const unknownAddress = (key: string, lane: MailLane = "urgent"): Mail => ({
  template: "unknown-address",
  lane,
  userId: null,
  recipient: `${key}@example.org`,
  language: "fr",
  details: {},
  idempotencyKey: key,
});

const enqueue = (...mails: Mail[]) => db.transaction((tx) => enqueueMails(tx, mails));
const many = (count: number, lane?: MailLane) =>
  Array.from({ length: count }, (_, number) => unknownAddress(`${lane ?? "urgent"}-${number}`, lane));

const rowOf = async (key: string) => {
  const [row] = await db.select().from(outbox).where(eq(outbox.idempotencyKey, key));
  if (!row) throw new Error(`no mail ${key}`);
  return row;
};

/** Time passes for every lease and every wait. */
const age = (ms: number) =>
  db.update(outbox).set({ leasedUntil: sql`${outbox.leasedUntil} - make_interval(secs => ${ms / 1000})` });

async function givenInvitation() {
  const { userId, email } = await makePerson();
  const [token] = await db.transaction((tx) =>
    issueAccessTokens(tx, [userId], { purpose: "activation", form: "link", lifetime: days(14) }),
  );
  const addressed = { userId, recipient: email ?? "", language: "fr" } as const;
  return { addressed, accessTokenId: token?.id ?? "" };
}

test.beforeEach(async () => {
  await db.delete(mailEvents);
  await db.delete(outbox);
});

test("a mail written in a transaction that fails is never sent", async () => {
  const failing = db.transaction(async (tx) => {
    await enqueueMail(tx, unknownAddress("rolled-back"));
    throw new Error("the deed failed");
  });
  await expect(failing).rejects.toThrow("the deed failed");
  expect(await db.$count(outbox)).toBe(0);
});

test("the same cause twice is one mail", async () => {
  await enqueue(unknownAddress("once"), unknownAddress("once"));
  await enqueue(unknownAddress("once"));
  expect(await db.$count(outbox)).toBe(1);
});

test("2,500 mails are written at once", async () => {
  await enqueue(...many(2_500, "bulk"));
  expect(await db.$count(outbox)).toBe(2_500);
});

test("three workers at once send each of 90 mails once", async () => {
  await enqueue(...many(90));
  const { transport, keys } = provider(undefined, 3);
  const drain = async () => {
    while ((await sendBatch("urgent", transport, never)).counts.sent > 0);
  };
  await Promise.all([drain(), drain(), drain()]);
  expect(keys()).toHaveLength(90);
  expect(new Set(keys()).size).toBe(90);
  expect(await db.$count(outbox, eq(outbox.state, "sent"))).toBe(90);
});

test("a worker killed between sending and noting it leads to the same mail under the same key", async () => {
  const { addressed, accessTokenId } = await givenInvitation();
  await enqueue({
    ...addressed,
    template: "activation",
    details: { accessTokenId },
    idempotencyKey: "killed",
  });
  const { transport, received } = provider();
  const [claimed] = await claimMails("urgent", 1);
  const rendering = claimed && (await renderMail(claimed));
  if (rendering?.outcome !== "rendered") throw new Error("not rendered");
  await transport.send(rendering.message);

  await sendBatch("urgent", transport, never);
  expect(received, "the lease still holds").toHaveLength(1);
  await age(minutes(3));
  await sendBatch("urgent", transport, never);
  expect(received[1]).toEqual(received[0]);
  expect(await rowOf("killed")).toMatchObject({ state: "sent", attempts: 2, leaseId: null });
});

test("whoever has lost the lease no longer decides what became of the mail", async () => {
  await enqueue(unknownAddress("taken-over"));
  const slow = provider(() => ({ outcome: "refused", reason: "too late" }), 150);
  const first = sendBatch("urgent", slow.transport, never);
  await expect.poll(async () => (await rowOf("taken-over")).leaseId).not.toBeNull();
  await age(minutes(3));
  await sendBatch("urgent", provider().transport, never);
  await first;
  expect((await rowOf("taken-over")).state).toBe("sent");
});

for (const { title, spoil } of [
  { title: "was used", spoil: { usedAt: sql`now()` } },
  { title: "was replaced", spoil: { replacedAt: sql`now()` } },
  { title: "expired", spoil: { expiresAt: sql`now() - interval '1 second'` } },
]) {
  test(`a mail whose link ${title} while it waited is cancelled, not sent`, async () => {
    const { addressed, accessTokenId } = await givenInvitation();
    const details = { accessTokenId };
    await enqueue({ ...addressed, template: "activation", details, idempotencyKey: "dead-link" });
    await db.update(accessTokens).set(spoil).where(eq(accessTokens.id, accessTokenId));
    const { transport, received } = provider();
    const { counts } = await sendBatch("urgent", transport, never);
    expect(counts.cancelled).toBe(1);
    expect(received).toHaveLength(0);
    expect((await rowOf("dead-link")).state).toBe("cancelled");
  });
}

test("when the provider says Retry-After, nobody asks again before", async () => {
  await enqueue(...many(20));
  const { transport, received } = provider(() => ({ outcome: "retry", afterMs: seconds(90), reason: "429" }));
  const result = await sendBatch("urgent", transport, never);
  expect(result.pause).toBe(seconds(90));
  expect(received.length, "only those in flight at the first answer").toBeLessThanOrEqual(4);
  expect(await db.$count(outbox, eq(outbox.attempts, 0))).toBe(20 - received.length);

  const tried = await rowOf(received[0]?.idempotencyKey ?? "");
  expect(tried.state).toBe("queued");
  expect(Number(tried.leasedUntil) - Date.now()).toBeGreaterThan(seconds(85));
  await age(seconds(91));
  await drainWith(provider().transport);
  expect(await db.$count(outbox, eq(outbox.state, "sent"))).toBe(20);
});

async function drainWith(transport: Transport) {
  while ((await sendBatch("urgent", transport, never)).full);
}

test("while the provider is down nothing is lost, and everything leaves once it is back", async () => {
  await enqueue(...many(50));
  const down = provider(() => ({ outcome: "retry", reason: "resend unreachable" }));
  for (let tick = 0; tick < 30; tick += 1) {
    const { pause: asked } = await sendBatch("urgent", down.transport, never);
    if (tick === 0) expect(asked, "a provider that is down is not hammered").toBe(seconds(15));
    await age(minutes(4));
  }
  expect(await db.$count(outbox, eq(outbox.state, "queued"))).toBe(50);
  const { due, oldestDueAt } = await readOutboxStatus();
  expect(due, "what waits for another attempt still counts as due").toBe(50);
  expect(oldestDueAt).not.toBeNull();
  await age(minutes(2));
  const { transport, received } = provider();
  await drainWith(transport);
  expect(received).toHaveLength(50);
});

test("a mail that the provider refuses has failed, and the next one leaves", async () => {
  await enqueue(unknownAddress("refused"), unknownAddress("fine"));
  const { transport } = provider(({ idempotencyKey }) =>
    idempotencyKey === "refused"
      ? { outcome: "refused", reason: "resend 422 validation_error" }
      : { outcome: "sent", providerId: "p" },
  );
  await sendBatch("urgent", transport, never);
  expect(await rowOf("refused")).toMatchObject({ state: "failed", lastError: "resend 422 validation_error" });
  expect(await rowOf("fine")).toMatchObject({ state: "sent", providerId: "p" });
});

test("a row that no template of ours can read has failed, and hurts no other", async () => {
  await enqueue(unknownAddress("fine"));
  const stray = { lane: "urgent", recipient: "x@example.org" } as const;
  await db.insert(outbox).values([
    { ...stray, template: "carrier-pigeon", idempotencyKey: "pigeon" },
    { ...stray, template: "activation", details: { accessTokenId: 7 }, idempotencyKey: "seven" },
  ]);
  const { counts } = await sendBatch("urgent", provider().transport, never);
  expect(counts).toMatchObject({ sent: 1, failed: 2 });
});

/** Hours of Brussels that do not hold this moment. */
function hoursElsewhere() {
  const brussels = Number(
    new Intl.DateTimeFormat("en-GB", {
      timeZone: "Europe/Brussels",
      hour: "2-digit",
      hourCycle: "h23",
    }).format(),
  );
  return brussels < 12
    ? { decentHoursFrom: brussels + 1, decentHoursUntil: 24 }
    : { decentHoursFrom: 0, decentHoursUntil: brussels };
}

const always = { decentHoursFrom: 0, decentHoursUntil: 24 };

async function sendAsIf(organisation: typeof always, mails: Mail[]) {
  await db.delete(organisations);
  await db.insert(organisations).values({ name: "Essai", ...organisation });
  await enqueue(...mails);
  const { transport, keys } = provider();
  const { counts } = await sendBatch("urgent", transport, never);
  await db.delete(organisations);
  return { left: keys().toSorted(), counts };
}

test("at night what is marked for the day waits for the morning, while what was asked for leaves", async () => {
  const { addressed, accessTokenId } = await givenInvitation();
  const { left, counts } = await sendAsIf(hoursElsewhere(), [
    { ...addressed, template: "activation", details: { accessTokenId }, idempotencyKey: "asked-for" },
    {
      ...addressed,
      template: "activation",
      details: { accessTokenId },
      byDayOnly: true,
      idempotencyKey: "bulk",
    },
  ]);
  expect(left).toEqual(["asked-for"]);
  expect(counts.postponed).toBe(1);
  const held = await rowOf("bulk");
  expect(held).toMatchObject({ state: "queued", attempts: 0, leaseId: null });
  expect(held.sendAfter.getTime()).toBeGreaterThan(Date.now());
});

test("a school's own hours count before the organisation's, for mails that name it and for its families", async () => {
  const [night, day] = [await makeSchool(hoursElsewhere()), await makeSchool(always)];
  const family = async (schoolId: string) => {
    const guardian = await makePerson();
    await makeGuardianship(guardian.userId, (await makeStudent(schoolId)).studentId);
    return guardian.userId;
  };
  const byDay = (key: string, fields: Partial<Mail>) =>
    ({ ...unknownAddress(key), byDayOnly: true, ...fields }) as Mail;
  const mails = [
    byDay("named-night", { schoolId: night.id }),
    byDay("named-day", { schoolId: day.id }),
    byDay("family-night", { userId: await family(night.id) }),
    byDay("family-day", { userId: await family(day.id) }),
    byDay("pupil-night", { userId: (await makeStudent(night.id)).userId }),
    byDay("nobody", {}),
  ];
  expect((await sendAsIf(always, mails)).left).toEqual(["family-day", "named-day", "nobody"]);
  await db.delete(outbox);
  expect((await sendAsIf(hoursElsewhere(), mails)).left).toEqual(["family-day", "named-day"]);
});

test("every reminder waits for the day, an invitation by command does not", async () => {
  const { userId } = await makePerson();
  await db.transaction((tx) => inviteUsers(tx, [userId]));
  const rows = await db.select().from(outbox).where(eq(outbox.userId, userId));
  const byDay = Object.fromEntries(rows.map((row) => [row.idempotencyKey.split(":")[0], row.byDayOnly]));
  expect(byDay).toEqual({ activation: false, "activation-reminder-3": true, "activation-reminder-11": true });
});

test("five hundred invitations do not delay a reset, and stopping gives the rest back", async () => {
  await enqueue(...many(500, "bulk"));
  const { transport, keys } = provider(undefined, 15);
  const worker = startMailWorker(transport);
  await expect.poll(() => keys().length).toBeGreaterThan(5);
  await enqueue(unknownAddress("reset-now"));
  await expect.poll(() => keys().includes("reset-now"), { intervals: [20] }).toBe(true);
  expect(keys().length, "the bulk was far from done").toBeLessThan(400);

  await worker.stop();
  const sent = keys().length;
  expect(await db.$count(outbox, eq(outbox.state, "sent"))).toBe(sent);
  const kept = await db.select().from(outbox).where(eq(outbox.state, "queued"));
  expect(kept).toHaveLength(501 - sent);
  expect(kept.filter(({ leaseId, attempts }) => leaseId !== null || attempts > 0)).toEqual([]);
  await pause(50);
  expect(keys(), "a stopped worker sends nothing").toHaveLength(sent);
});

test("draining sends what is due, urgent first, and leaves what is for later", async () => {
  const later = new Date(Date.now() + days(3));
  await enqueue(...many(45, "bulk"), unknownAddress("urgent-one"), {
    ...unknownAddress("for-later", "bulk"),
    sendAfter: later,
  });
  expect(await readOutboxStatus()).toMatchObject({ due: 46, scheduled: 1 });
  expect(await drainOutbox()).toMatchObject({ outcome: "drained", sent: 46 });
  expect(await readOutboxStatus()).toMatchObject({
    due: 0,
    scheduled: 1,
    oldestDueAt: null,
    lanes: { urgent: { sent: 1 }, bulk: { sent: 45, queued: 1 } },
  });
});
