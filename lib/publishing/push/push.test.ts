import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import {
  announcementRecipients,
  announcements,
  pushNotices,
  pushSubscriptions,
  sessions,
} from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeAnnouncement } from "@/e2e/support/make-announcement";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { browserKeys, startPushDouble } from "@/e2e/support/push-double";
import { endSessionOf, endSessionsOf } from "../../auth/end-sessions";
import { now } from "../../clock";
import { db } from "../../db/client";
import { days, minutes } from "../../durations";
import { env, provideEnvironment } from "../../env";
import { remindRecipients } from "../mails/remind-recipients";
import { tellRecipients } from "../mails/tell-recipients";
import {
  allowBrowser,
  forgetBrowser,
  listAllowedBrowsers,
  mostBrowsers,
  renewBrowser,
} from "./allowed-browsers";
import { claimNotices } from "./claim-notices";
import { currentPublicKey, keysOf } from "./push-keys";
import { sendNotices } from "./send-notices";

const never = new AbortController().signal;

/** A sitting at a browser, which ends by itself long before its owner forgets that they allowed it. */
async function sitDown(userId: string): Promise<string> {
  const [session] = await db
    .insert(sessions)
    .values({
      secretHash: randomUUID(),
      userId,
      deviceLabel: "Firefox sur Android",
      idleMinutes: 30,
      expiresAt: new Date(now().getTime() + minutes(30)),
    })
    .returning({ id: sessions.id });
  return session?.id ?? "";
}

/** A parent whose telephone may be told; the school is awake at all hours. */
async function givenTelephone(pushUrl = "https://fcm.googleapis.com") {
  const school = await makeSchool({ decentHoursFrom: 0, decentHoursUntil: 0 });
  const parent = await makePerson({ firstName: "Élodie" });
  const child = await makeStudent(school.id, { firstName: "Léa" });
  await makeGuardianship(parent.userId, child.studentId);
  const sitting = { userId: parent.userId, sessionId: await sitDown(parent.userId) };
  const endpoint = `https://fcm.googleapis.com/${randomUUID()}`;
  await allowBrowser(sitting, { endpoint, ...browserKeys() }, "Firefox sur Android");
  const [browser] = await listAllowedBrowsers(parent.userId);
  if (!browser) throw new Error("No browser was allowed.");
  await db
    .update(pushSubscriptions)
    .set({ endpoint: `${pushUrl}/${browser.id}` })
    .where(eq(pushSubscriptions.id, browser.id));
  const tell = async (fields: Partial<typeof announcements.$inferInsert> = {}) => {
    const reader = { userId: parent.userId, studentId: child.studentId };
    const made = await makeAnnouncement({ schoolId: school.id, level: "urgent", ...fields }, [reader]);
    await db.transaction((tx) => tellRecipients(tx, made.id));
    return made;
  };
  return { school, parent, child, sitting, browser, tell };
}

const noticesTo = (subscriptionId: string) =>
  db.select().from(pushNotices).where(eq(pushNotices.subscriptionId, subscriptionId));

const pushTest = test.extend<{ push: Awaited<ReturnType<typeof startPushDouble>> }>({
  push: async ({ playwright: _ }, use) => {
    const push = await startPushDouble();
    await use(push);
    await push.stop();
  },
});

pushTest(
  "an urgent message rings once on the telephone, sealed, and again for a reminder",
  async ({ push }) => {
    const { browser, tell } = await givenTelephone(push.url);
    const { id, subject, recipientIds } = await tell();
    await db.transaction((tx) => tellRecipients(tx, id));
    await Promise.all([sendNotices(never), sendNotices(never)]);
    const [taken, another] = push.taken;
    expect(another).toBeUndefined();
    expect(taken?.path).toBe(`/${browser.id}`);
    expect(taken?.headers).toMatchObject({ "content-encoding": "aes128gcm", urgency: "high" });
    expect(taken?.headers.authorization).toContain(`k=${currentPublicKey()}`);
    expect(taken?.headers.topic).toBe(id.replaceAll("-", ""));
    for (const word of ["Léa", subject, "urgent"]) expect(taken?.bytes.includes(word), word).toBe(false);
    expect(await noticesTo(browser.id)).toMatchObject([{ state: "sent", attempts: 1 }]);
    expect(await db.transaction((tx) => remindRecipients(tx, recipientIds))).toBe(1);
    await sendNotices(never);
    expect(push.taken).toHaveLength(2);
  },
);

pushTest("what is only information rings nowhere; what is to be done rings by day", async ({ push }) => {
  const { school, browser, tell } = await givenTelephone(push.url);
  await tell({ level: "information" });
  expect(await noticesTo(browser.id)).toEqual([]);
  const hour = Number(
    new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Brussels", hour: "2-digit" }).format(now()),
  );
  const [from, until] = hour < 12 ? [hour + 2, hour + 3] : [hour - 3, hour - 2];
  await db.execute(
    `update schools set decent_hours_from = ${from}, decent_hours_until = ${until} where id = '${school.id}'`,
  );
  await tell({ level: "to_do" });
  await sendNotices(never);
  const [notice] = await noticesTo(browser.id);
  expect(notice).toMatchObject({ state: "queued", attempts: 0 });
  expect(notice?.sendAfter.getTime()).toBeGreaterThan(now().getTime() + minutes(30));
  expect(push.taken).toEqual([]);
});

pushTest("a browser that its push service knows no more is forgotten", async ({ push }) => {
  for (const status of [404, 410]) {
    const { parent, browser, tell } = await givenTelephone(push.url);
    push.answer.status = status;
    await tell();
    await sendNotices(never);
    expect(await listAllowedBrowsers(parent.userId)).toEqual([]);
    expect(await noticesTo(browser.id)).toEqual([]);
  }
});

pushTest(
  "a push service that is down or busy is asked again later, and nothing is lost",
  async ({ push }) => {
    const { browser, tell } = await givenTelephone(push.url);
    await tell();
    push.answer.status = 429;
    push.answer.headers = { "retry-after": "120" };
    await sendNotices(never);
    const [waiting] = await noticesTo(browser.id);
    expect(waiting).toMatchObject({ state: "queued", attempts: 1, lastError: "push 429", leaseId: null });
    expect(waiting?.leasedUntil?.getTime()).toBeGreaterThan(now().getTime() + minutes(1));
    await sendNotices(never);
    expect(push.taken).toHaveLength(1);
    push.answer.status = 201;
    await db
      .update(pushNotices)
      .set({ leasedUntil: new Date(0) })
      .where(eq(pushNotices.subscriptionId, browser.id));
    await sendNotices(never);
    expect(await noticesTo(browser.id)).toMatchObject([{ state: "sent", lastError: null }]);
  },
);

pushTest(
  "a notice whose sender was killed is sent by the next one, once its lease is over",
  async ({ push }) => {
    const { browser, tell } = await givenTelephone(push.url);
    await tell();
    await claimNotices(1_000);
    await sendNotices(never);
    expect(push.taken).toEqual([]);
    await db
      .update(pushNotices)
      .set({ leasedUntil: new Date(0) })
      .where(eq(pushNotices.subscriptionId, browser.id));
    await sendNotices(never);
    expect(push.taken.map(({ path }) => path)).toEqual([`/${browser.id}`]);
  },
);

pushTest(
  "what was withdrawn or read, or whose browser was signed out of, rings no more",
  async ({ push }) => {
    for (const change of [
      ({ id }: { id: string }) =>
        db.update(announcements).set({ withdrawnAt: now() }).where(eq(announcements.id, id)),
      ({ id }: { id: string }) =>
        db
          .update(announcementRecipients)
          .set({ readAt: now() })
          .where(eq(announcementRecipients.announcementId, id)),
      (_: { id: string }, { userId, sessionId }: { userId: string; sessionId: string }) =>
        endSessionOf(userId, sessionId),
    ]) {
      const { browser, sitting, tell } = await givenTelephone(push.url);
      await change(await tell(), sitting);
      await sendNotices(never);
      expect(await noticesTo(browser.id)).toMatchObject([{ state: "cancelled" }]);
    }
    expect(push.taken).toEqual([]);
  },
);

test("a stolen telephone is silent once its owner signs out everywhere, and a sitting that faded is not", async () => {
  const { parent, sitting, browser, tell } = await givenTelephone();
  await db
    .update(sessions)
    .set({ expiresAt: new Date(now().getTime() - days(3)) })
    .where(eq(sessions.id, sitting.sessionId));
  await tell();
  expect(await noticesTo(browser.id)).toHaveLength(1);
  await endSessionsOf(db, parent.userId);
  expect(await listAllowedBrowsers(parent.userId)).toEqual([]);
  const { id } = await tell();
  expect(await db.$count(pushNotices, eq(pushNotices.announcementId, id))).toBe(0);
});

test("a browser belongs to who allowed it last, and nobody takes away or renews somebody else's", async () => {
  const { parent, browser } = await givenTelephone();
  const other = await makePerson();
  const sitting = { userId: other.userId, sessionId: await sitDown(other.userId) };
  const [known] = await db.select().from(pushSubscriptions).where(eq(pushSubscriptions.id, browser.id));
  const address = { endpoint: known?.endpoint ?? "", ...browserKeys() };
  await forgetBrowser(other.userId, browser.id);
  await renewBrowser(sitting, address.endpoint, address);
  expect(await listAllowedBrowsers(parent.userId)).toHaveLength(1);
  await allowBrowser(sitting, address, "Chrome sur Android");
  expect(await listAllowedBrowsers(parent.userId)).toEqual([]);
  expect(await listAllowedBrowsers(other.userId)).toMatchObject([{ deviceLabel: "Chrome sur Android" }]);
  const [theirs] = await listAllowedBrowsers(other.userId);
  await forgetBrowser(other.userId, theirs?.id ?? "");
  expect(await listAllowedBrowsers(other.userId)).toEqual([]);
});

test("of ever more browsers those that were allowed last are told, and no more than somebody carries", async () => {
  const person = await makePerson();
  const sitting = { userId: person.userId, sessionId: await sitDown(person.userId) };
  for (let made = 0; made <= mostBrowsers; made += 1)
    await allowBrowser(
      sitting,
      { endpoint: `https://fcm.googleapis.com/${randomUUID()}`, ...browserKeys() },
      `Chrome ${made}`,
    );
  const labels = (await listAllowedBrowsers(person.userId)).map(({ deviceLabel }) => deviceLabel);
  expect(labels).toHaveLength(mostBrowsers);
  expect(labels).not.toContain("Chrome 0");
});

test("a browser whose address is no push service is not taken", async () => {
  const person = await makePerson();
  const sitting = { userId: person.userId, sessionId: await sitDown(person.userId) };
  const address = { endpoint: "https://169.254.169.254/latest", ...browserKeys() };
  expect(await allowBrowser(sitting, address, "Chrome")).toBe("unknown-service");
  expect(await listAllowedBrowsers(person.userId)).toEqual([]);
});

test("after a change of secret a browser is told with its own key, and takes the new one when it comes by", async () => {
  const { parent, sitting, browser } = await givenTelephone();
  const secrets = env().AUTH_SECRET ?? [];
  const [before] = await db.select().from(pushSubscriptions).where(eq(pushSubscriptions.id, browser.id));
  provideEnvironment({ AUTH_SECRET: ["n".repeat(40), ...secrets].join(",") });
  expect(currentPublicKey()).not.toBe(before?.applicationKey);
  expect(keysOf(before?.applicationKey ?? "")?.publicKey).toBe(before?.applicationKey);
  const endpoint = `https://fcm.googleapis.com/${randomUUID()}`;
  await renewBrowser(sitting, before?.endpoint ?? "", { endpoint, ...browserKeys() });
  const [after] = await db
    .select()
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.userId, parent.userId));
  expect(after).toMatchObject({ endpoint, applicationKey: currentPublicKey() });
  provideEnvironment({ AUTH_SECRET: secrets.join(",") });
});
