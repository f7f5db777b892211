import { and, asc, desc, eq, sql } from "drizzle-orm";
import { accessTokens, auditEvents, mailings, outbox, type schools, users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import {
  activate,
  type MadePerson,
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStudent,
} from "@/e2e/support/make-people";
import { db } from "../db/client";
import { days, hours, minutes } from "../durations";
import { cancelMailing } from "./invite-cancel";
import type { MailingAct } from "./invite-outcomes";
import { type MailingRequest, makeMailing } from "./invite-selection";
import { inviteUsers } from "./invite-users";
import { rebuildAccessLink } from "./rebuild-access-link";

const always = { decentHoursFrom: 0, decentHoursUntil: 24 };

async function givenFamilies(count: number, fields: Partial<typeof schools.$inferInsert> = {}) {
  const school = await makeSchool({ ...always, ...fields });
  const secretary = await makePerson({ active: true });
  const guardians: MadePerson[] = [];
  for (let made = 0; made < count; made += 1) {
    const guardian = await makePerson();
    await makeGuardianship(guardian.userId, (await makeStudent(school.id)).studentId);
    guardians.push(guardian);
  }
  const ids = guardians.map(({ userId }) => userId);
  const press = (act: MailingAct, more: Partial<MailingRequest> = {}) => {
    const id = crypto.randomUUID();
    const chosen = { schoolId: school.id, actorId: secretary.userId, userIds: ids };
    return makeMailing({ id, act, filters: { etat: "never_invited" }, sendAt: null, ...chosen, ...more });
  };
  return { school, secretary, guardians, ids, press };
}

const invitationsTo = (userId: string) =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.userId, userId), eq(outbox.template, "activation")))
    .orderBy(asc(outbox.createdAt));

const linksOf = (userId: string) =>
  db.select().from(accessTokens).where(eq(accessTokens.userId, userId)).orderBy(desc(accessTokens.issuedAt));

const userOf = async (userId: string) => {
  const [user] = await db.select().from(users).where(eq(users.id, userId));
  if (!user) throw new Error("nobody");
  return user;
};

const countsOf = (made: Awaited<ReturnType<typeof makeMailing>>) =>
  made.outcome === "made" ? made.counts : made;

/** As if the last invitation had left a day ago. */
const aDayLater = async (userId: string) => {
  const state = "delivered" as const;
  await db
    .update(outbox)
    .set({ createdAt: sql`${outbox.createdAt} - interval '1 day'`, state })
    .where(and(eq(outbox.userId, userId), eq(outbox.template, "activation")));
};

const daysFromNow = (moment: Date | undefined) =>
  Math.round(((moment?.getTime() ?? 0) - Date.now()) / days(1));

test("a whole selection is invited in one act: its mails, its line of the journal, its counts", async () => {
  const { school, secretary, guardians, ids, press } = await givenFamilies(5);
  const [active, closed, unreachable, onPaper, invited] = guardians as [MadePerson, ...MadePerson[]];
  await activate(active.userId);
  await db
    .update(users)
    .set({ suspendedAt: new Date() })
    .where(eq(users.id, closed?.userId ?? ""));
  await db
    .update(users)
    .set({ email: null })
    .where(eq(users.id, unreachable?.userId ?? ""));
  await db
    .update(users)
    .set({ onPaper: true })
    .where(eq(users.id, onPaper?.userId ?? ""));
  const id = crypto.randomUUID();
  const made = await press("invite", { id });
  const counts = { done: 1, already_active: 1, suspended: 1, no_address: 1, paper: 1 };
  expect(countsOf(made)).toEqual(counts);
  const written = await Promise.all(ids.map(async (one) => (await invitationsTo(one)).length));
  expect(written).toEqual([0, 0, 0, 0, 1]);
  const [mail] = await invitationsTo(invited?.userId ?? "");
  expect(mail).toMatchObject({ mailingId: id, schoolId: school.id, lane: "bulk", byDayOnly: true });
  const [mailing] = await db.select().from(mailings).where(eq(mailings.id, id));
  expect(mailing).toMatchObject({ act: "invite", people: 5, actorId: secretary.userId });
  expect(mailing?.criteria).toEqual({ filters: { etat: "never_invited" }, outcomes: counts });
  const events = await db.select().from(auditEvents).where(eq(auditEvents.schoolId, school.id));
  expect(events.map(({ action, details }) => ({ action, details }))).toEqual([
    {
      action: "mailing.made",
      details: expect.objectContaining({ mailingId: id, act: "invite", counts, people: [invited?.userId] }),
    },
  ]);
});

test("a button pressed twice is one act, and the second press is told", async () => {
  const { ids, press } = await givenFamilies(3);
  const id = crypto.randomUUID();
  const pressed = await Promise.all([press("invite", { id }), press("invite", { id })]);
  expect(pressed.map(({ outcome }) => outcome).toSorted()).toEqual(["already-made", "made"]);
  for (const userId of ids) expect(await invitationsTo(userId)).toHaveLength(1);
});

for (const act of ["invite", "resend"] as const)
  test(`two secretaries at once (${act}): nobody is written to twice, and the counts of the second say so`, async () => {
    const { ids, press } = await givenFamilies(6);
    if (act === "resend") {
      await press("invite");
      for (const userId of ids) await aDayLater(userId);
    }
    const pressed = await Promise.all([press(act), press(act, { userIds: ids.toReversed() })]);
    const skipped = act === "invite" ? "already_invited" : "on_its_way";
    const seen = pressed.map(countsOf);
    expect(seen).toContainEqual({ done: 6 });
    expect(seen).toContainEqual({ [skipped]: 6 });
    for (const userId of ids) expect(await invitationsTo(userId)).toHaveLength(act === "invite" ? 1 : 2);
  });

test("who was written to a few minutes ago is not written to again, though that mail has left", async () => {
  const { ids, press } = await givenFamilies(1);
  await press("invite");
  await db
    .update(outbox)
    .set({ state: "sent" })
    .where(eq(outbox.userId, ids[0] ?? ""));
  expect(countsOf(await press("resend"))).toEqual({ on_its_way: 1 });
  await aDayLater(ids[0] ?? "");
  expect(countsOf(await press("resend"))).toEqual({ done: 1 });
});

test("who chooses a password while the button is pressed is not written to", async () => {
  const { guardians, press } = await givenFamilies(1);
  const { userId } = guardians[0] as MadePerson;
  const pressed = await db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
    const waiting = press("invite");
    await new Promise((resolve) => setTimeout(resolve, 60));
    await tx.update(users).set({ activatedAt: new Date() }).where(eq(users.id, userId));
    return { waiting };
  });
  expect(countsOf(await pressed.waiting)).toEqual({ already_active: 1 });
  expect(await invitationsTo(userId)).toHaveLength(0);
});

test("people of another school are left alone, whoever asks for them", async () => {
  const [here, there] = [await givenFamilies(1), await givenFamilies(1)];
  const former = await makePerson();
  const child = await makeStudent(here.school.id);
  await makeGuardianship(former.userId, child.studentId, { endsAt: new Date("2026-01-01") });
  const userIds = [...here.ids, ...there.ids, former.userId, crypto.randomUUID()];
  expect(countsOf(await here.press("invite", { userIds }))).toEqual({ done: 1, elsewhere: 3 });
  expect(await invitationsTo(there.ids[0] ?? "")).toHaveLength(0);
  expect(await invitationsTo(former.userId)).toHaveLength(0);
});

test("a mail sent again at once carries a fresh link, and the earlier one is dead", async () => {
  const { ids, press } = await givenFamilies(1, { invitationDays: 20 });
  const userId = ids[0] ?? "";
  await press("invite");
  await aDayLater(userId);
  expect(countsOf(await press("resend"))).toEqual({ done: 1 });
  const [fresh, earlier] = await linksOf(userId);
  expect(await rebuildAccessLink(earlier?.id ?? "")).toBeUndefined();
  expect((await rebuildAccessLink(fresh?.id ?? ""))?.expiresAt).toEqual(fresh?.expiresAt);
  expect(daysFromNow(fresh?.expiresAt)).toBe(20);
});

test("a mail that is to leave later keeps the family's link working until then, and prolongs it", async () => {
  const { ids, press } = await givenFamilies(1);
  const userId = ids[0] ?? "";
  await press("invite");
  await aDayLater(userId);
  const before = await rebuildAccessLink((await linksOf(userId))[0]?.id ?? "");
  const sendAt = new Date(Date.now() + days(2));
  expect(await press("resend", { sendAt })).toMatchObject({ counts: { done: 1 }, leavesAt: sendAt });
  const links = await linksOf(userId);
  expect(links).toHaveLength(1);
  expect(await rebuildAccessLink(links[0]?.id ?? "")).toMatchObject({ url: before?.url });
  expect(daysFromNow(links[0]?.expiresAt)).toBe(16);
  expect((await invitationsTo(userId)).map(({ sendAfter }) => sendAfter).at(-1)).toEqual(sendAt);
});

test("a planned invitation leaves at its time; its link and its reminders count from there", async () => {
  const { ids, press } = await givenFamilies(1, { invitationDays: 10 });
  const sendAt = new Date(Date.now() + days(3));
  await press("invite", { sendAt });
  const [link] = await linksOf(ids[0] ?? "");
  expect(daysFromNow(link?.expiresAt)).toBe(13);
  const mails = await db
    .select()
    .from(outbox)
    .where(eq(outbox.userId, ids[0] ?? ""));
  const leaving = mails.map(({ template, sendAfter }) => `${template} ${daysFromNow(sendAfter)}`).toSorted();
  expect(leaving).toEqual(["activation 3", "activation-reminder 14", "activation-reminder 6"]);
});

test("what is sent at night leaves in the morning, and its link lives from then on", async () => {
  const at = new Date(Date.now() + hours(30));
  const hour = Number(
    new Intl.DateTimeFormat("en-GB", {
      timeZone: "Europe/Brussels",
      hour: "2-digit",
      hourCycle: "h23",
    }).format(at),
  );
  const closed = hour < 12 ? { decentHoursFrom: hour + 1 } : { decentHoursUntil: hour };
  const { ids, press } = await givenFamilies(1, closed);
  const made = await press("invite", { sendAt: at });
  if (made.outcome !== "made") throw new Error("not made");
  expect(made.leavesAt.getTime()).toBeGreaterThan(at.getTime());
  expect(made.leavesAt.getTime()).toBeLessThan(at.getTime() + hours(24));
  expect((await invitationsTo(ids[0] ?? ""))[0]?.sendAfter).toEqual(made.leavesAt);
  const lives = ((await linksOf(ids[0] ?? ""))[0]?.expiresAt.getTime() ?? 0) - made.leavesAt.getTime();
  expect(Math.abs(lives - days(14))).toBeLessThan(minutes(1));
});

test("a link is prolonged to 14 days from now, the expired one too; the same link works again, and no mail leaves", async () => {
  const { ids, press } = await givenFamilies(3);
  await press("invite");
  const [expired, replaced] = ids as [string, string, string];
  const [link] = await linksOf(expired);
  const { url } = (await rebuildAccessLink(link?.id ?? "")) ?? {};
  const past = { expiresAt: new Date("2026-09-01") };
  await db.update(accessTokens).set(past).where(eq(accessTokens.userId, expired));
  await db.update(accessTokens).set({ replacedAt: new Date() }).where(eq(accessTokens.userId, replaced));
  const written = await db.$count(outbox);
  expect(countsOf(await press("extend"))).toEqual({ done: 1, no_link: 1, long_enough: 1 });
  const again = await rebuildAccessLink(link?.id ?? "");
  expect(again?.url).toBe(url);
  expect(daysFromNow(again?.expiresAt)).toBe(14);
  expect(countsOf(await press("extend"))).toEqual({ no_link: 1, long_enough: 2 });
  expect(await db.$count(outbox)).toBe(written);
});

test("a planned sending is cancelled before it leaves: no mail, no link, and nobody was ever invited", async () => {
  const { school, secretary, ids, press } = await givenFamilies(2);
  const id = crypto.randomUUID();
  await press("invite", { id, sendAt: new Date(Date.now() + days(1)) });
  const cancels = await Promise.all([
    cancelMailing(id, secretary.userId),
    cancelMailing(id, secretary.userId),
  ]);
  expect(cancels).toContainEqual({ outcome: "cancelled", people: 2 });
  expect(cancels).toContainEqual({ outcome: "too-late" });
  for (const userId of ids) {
    expect((await userOf(userId)).invitedAt).toBeNull();
    const mails = await db.select().from(outbox).where(eq(outbox.userId, userId));
    expect(mails.map(({ state }) => state)).toEqual(["cancelled", "cancelled", "cancelled"]);
    expect(await rebuildAccessLink((await linksOf(userId))[0]?.id ?? "")).toBeUndefined();
  }
  const events = await db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.schoolId, school.id))
    .orderBy(asc(auditEvents.seq));
  expect(events.map(({ action }) => action)).toEqual(["mailing.made", "mailing.cancelled"]);
  expect(countsOf(await press("invite"))).toEqual({ done: 2 });
});

test("what already left, or is leaving at this moment, is not taken back", async () => {
  const { secretary, ids, press } = await givenFamilies(3);
  const [left, leaving, waiting] = ids as [string, string, string];
  const id = crypto.randomUUID();
  await press("invite", { id });
  const first = (userId: string) => and(eq(outbox.userId, userId), eq(outbox.template, "activation"));
  await db.update(outbox).set({ state: "sent" }).where(first(left));
  const leased = { leaseId: crypto.randomUUID(), leasedUntil: new Date(Date.now() + minutes(1)) };
  await db.update(outbox).set(leased).where(first(leaving));
  expect(await cancelMailing(id, secretary.userId)).toEqual({ outcome: "cancelled", people: 1 });
  expect((await userOf(left)).invitedAt).not.toBeNull();
  expect((await userOf(leaving)).invitedAt).not.toBeNull();
  expect((await userOf(waiting)).invitedAt).toBeNull();
  expect(await rebuildAccessLink((await linksOf(left))[0]?.id ?? "")).toBeDefined();
  const reminders = await db.select().from(outbox).where(eq(outbox.userId, left));
  expect(reminders.map(({ state }) => state).toSorted()).toEqual(["queued", "queued", "sent"]);
});

test("a cancelled resending leaves the family's earlier link as it was", async () => {
  const { secretary, ids, press } = await givenFamilies(1);
  const userId = ids[0] ?? "";
  await db.transaction((tx) => inviteUsers(tx, [userId]));
  await aDayLater(userId);
  const id = crypto.randomUUID();
  await press("resend", { id, sendAt: new Date(Date.now() + days(1)) });
  expect(await cancelMailing(id, secretary.userId)).toEqual({ outcome: "cancelled", people: 1 });
  expect((await userOf(userId)).invitedAt).not.toBeNull();
  const [link, ...more] = await linksOf(userId);
  expect(more).toHaveLength(0);
  expect(await rebuildAccessLink(link?.id ?? "")).toBeDefined();
});
