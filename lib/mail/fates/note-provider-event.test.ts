import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { auditEvents, mailEvents, outbox, users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { type MadePerson, makePerson } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import type { BounceReason } from "../bounce-reason";
import { claimMails } from "../claim-mails";
import { deliverMail } from "../deliver-mail";
import type { MailLane, QueuedMail } from "../mail";
import { markBounced, markForRetry, markSent } from "../settle-mail";
import type { ToldState } from "./fate";
import { noteProviderEvent } from "./note-provider-event";
import type { ProviderEvent } from "./read-resend-event";

const only = <Row>([row]: Row[]): Row => {
  if (!row) throw new Error("no row");
  return row;
};

type Fields = Partial<typeof outbox.$inferInsert>;

/** A mail of the outbox; by default one that has left. */
const makeMail = async (person: MadePerson, fields: Fields = {}) =>
  only(
    await db
      .insert(outbox)
      .values({
        template: "password-changed",
        lane: "urgent",
        userId: person.userId,
        recipient: person.email ?? "",
        idempotencyKey: randomUUID(),
        state: "sent",
        sentAt: new Date(),
        providerId: randomUUID(),
        ...fields,
      })
      .returning(),
  );

const rowOf = async (id: string) => only(await db.select().from(outbox).where(eq(outbox.id, id)));
const personOf = async ({ userId }: MadePerson) =>
  only(await db.select().from(users).where(eq(users.id, userId)));
const bouncesOf = ({ userId }: MadePerson) =>
  db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectId, userId), eq(auditEvents.action, "mail.bounced")));

const told = (
  mail: { providerId: string | null },
  state: ToldState,
  second: number,
  reason: BounceReason | null = null,
): ProviderEvent => ({
  eventId: randomUUID(),
  state,
  reason,
  at: new Date(Date.UTC(2026, 8, 2, 8, 0, second)),
  providerId: mail.providerId ?? randomUUID(),
  mailId: undefined,
  recipient: undefined,
});

const noteAll = async (events: ProviderEvent[]) => {
  for (const event of events) await noteProviderEvent(event);
};

test("one word that arrives fifty times at once is noted once", async () => {
  const person = await makePerson();
  const mail = await makeMail(person);
  const event = told(mail, "bounced", 2, "mailbox-unknown");
  const noted = await Promise.all(Array.from({ length: 50 }, () => noteProviderEvent(event)));
  expect(noted.filter((outcome) => outcome === "noted")).toHaveLength(1);
  expect(noted.filter((outcome) => outcome === "repeated")).toHaveLength(49);
  expect(await db.$count(mailEvents, eq(mailEvents.outboxId, mail.id))).toBe(1);
  expect(await bouncesOf(person)).toHaveLength(1);
});

test("in every order, and all at once, five words end alike", async () => {
  const person = await makePerson();
  const seen = new Set<string>();
  for (const turn of [0, 1, 2, 3, 4, 5]) {
    const mail = await makeMail(person);
    const words = [
      told(mail, "sent", 1),
      told(mail, "delayed", 2),
      told(mail, "delivered", 3),
      told(mail, "bounced", 4, "mailbox-unknown"),
      told(mail, "complained", 5, "complaint"),
    ];
    const turned = [...words.slice(turn), ...words.slice(0, turn)];
    if (turn === 5) await Promise.all(words.map(noteProviderEvent));
    else await noteAll(turn % 2 ? turned : turned.reverse());
    const { state, fateAt, bounceReason } = await rowOf(mail.id);
    seen.add(JSON.stringify({ state, fateAt, bounceReason }));
  }
  expect([...seen]).toEqual([
    JSON.stringify({ state: "complained", fateAt: "2026-09-02T08:00:05.000Z", bounceReason: "complaint" }),
  ]);
});

test("a word about a mail that is not ours changes nothing", async () => {
  const before = await db.$count(mailEvents);
  expect(await noteProviderEvent(told({ providerId: "another's" }, "delivered", 1))).toBe("unknown");
  const event = { ...told({ providerId: "another's" }, "delivered", 1), mailId: randomUUID() };
  expect(await noteProviderEvent(event)).toBe("unknown");
  expect(await db.$count(mailEvents)).toBe(before);
});

async function claim(person: MadePerson, lane: MailLane): Promise<QueuedMail> {
  await db.update(outbox).set({ state: "cancelled" }).where(eq(outbox.state, "queued"));
  await makeMail(person, { state: "queued", lane, sentAt: null, providerId: null });
  return only(await claimMails(lane, 1));
}

for (const { title, by } of [
  { title: "our own tag", by: (mail: QueuedMail) => ({ mailId: mail.id }) },
  { title: "its addressee", by: (mail: QueuedMail) => ({ recipient: mail.recipient.toUpperCase() }) },
])
  test(`a word quicker than the worker finds its mail by ${title}, and the worker does not undo it`, async () => {
    const mail = await claim(await makePerson(), "urgent");
    const event = { ...told({ providerId: null }, "delivered", 3), ...by(mail) };
    expect(await noteProviderEvent(event)).toBe("noted");
    await markSent(mail, event.providerId);
    const row = await rowOf(mail.id);
    expect(row).toMatchObject({ state: "delivered", providerId: event.providerId, leaseId: null });
    expect(row.sentAt).not.toBeNull();
  });

test("a mail whose worker was killed after the provider took it is not sent again once its fate is known", async () => {
  const mail = await claim(await makePerson(), "urgent");
  await noteProviderEvent({ ...told({ providerId: null }, "sent", 1), mailId: mail.id });
  await markForRetry(mail, 0, "time-out");
  expect((await rowOf(mail.id)).state).toBe("sent");
  expect(await claimMails("urgent", 1)).toEqual([]);
});

test("a hard bounce marks every account of that mailbox, whatever its capitals, and cancels the bulk that waits", async () => {
  const person = await makePerson();
  const other = await makePerson({ email: person.email?.toUpperCase() ?? "" });
  const stranger = await makePerson();
  const waiting = { state: "queued", sentAt: null, providerId: null } as const;
  const bulk = await makeMail(person, { ...waiting, lane: "bulk" });
  const urgent = await makeMail(person, waiting);
  const elsewhere = await makeMail(stranger, { ...waiting, lane: "bulk" });
  const mail = await makeMail(person);
  const event = told(mail, "bounced", 4, "mailbox-unknown");
  await noteProviderEvent(event);

  expect((await personOf(person)).emailBouncedAt).toEqual(event.at);
  expect((await personOf(other)).emailBouncedAt).toEqual(event.at);
  expect((await personOf(stranger)).emailBouncedAt).toBeNull();
  expect(await rowOf(mail.id)).toMatchObject({ state: "bounced", bounceReason: "mailbox-unknown" });
  expect(await rowOf(bulk.id)).toMatchObject({ state: "cancelled", lastError: "address bounced" });
  expect((await rowOf(urgent.id)).state, "someone waits for it").toBe("queued");
  expect((await rowOf(elsewhere.id)).state).toBe("queued");
  const [line] = await bouncesOf(person);
  expect(line).toMatchObject({ actorId: null, details: { reason: "mailbox-unknown", cancelled: 1 } });
  expect(JSON.stringify(line?.details)).not.toContain("@");
});

test("a mailbox that is full today blames nobody's address", async () => {
  const person = await makePerson();
  const mail = await makeMail(person);
  await noteProviderEvent(told(mail, "bounced", 4, "mailbox-full"));
  expect(await rowOf(mail.id)).toMatchObject({ state: "bounced", bounceReason: "mailbox-full" });
  expect((await personOf(person)).emailBouncedAt).toBeNull();
  expect(await bouncesOf(person)).toEqual([]);
});

test("an address that was corrected meanwhile is not blamed for the old one", async () => {
  const person = await makePerson();
  const mail = await makeMail(person);
  await db.update(users).set({ email: "corrected@famille.example" }).where(eq(users.id, person.userId));
  await noteProviderEvent(told(mail, "bounced", 4, "mailbox-unknown"));
  expect((await personOf(person)).emailBouncedAt).toBeNull();
  expect((await rowOf(mail.id)).state).toBe("bounced");
});

test("bulk to an address known to be bad is cancelled, what someone waits for is tried", async () => {
  const person = await makePerson();
  await db.update(users).set({ emailBouncedAt: new Date() }).where(eq(users.id, person.userId));
  const sent: string[] = [];
  const transport = {
    send: async ({ mailId }: { mailId: string }) => {
      sent.push(mailId);
      return { outcome: "sent", providerId: randomUUID() } as const;
    },
    close: () => {},
  };
  const bulk = await claim(person, "bulk");
  await deliverMail(bulk, "bulk", transport);
  expect(await rowOf(bulk.id)).toMatchObject({ state: "cancelled", lastError: "address bounced" });
  const urgent = await claim(person, "urgent");
  await deliverMail(urgent, "urgent", transport);
  expect(sent).toEqual([urgent.id]);
});

test("a school's own server that refuses the addressee has the same effect, once", async () => {
  const person = await makePerson();
  const mail = await claim(person, "urgent");
  const refuse = {
    send: async () =>
      ({ outcome: "refused", reason: "smtp EENVELOPE 550", bounce: "mailbox-unknown" }) as const,
    close: () => {},
  };
  await deliverMail(mail, "urgent", refuse);
  await markBounced(mail, "smtp EENVELOPE 550", "mailbox-unknown");
  expect(await rowOf(mail.id)).toMatchObject({
    state: "bounced",
    bounceReason: "mailbox-unknown",
    lastError: "smtp EENVELOPE 550",
  });
  expect((await personOf(person)).emailBouncedAt).not.toBeNull();
  expect(await bouncesOf(person)).toHaveLength(1);
});
