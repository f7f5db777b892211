import { and, eq, inArray, like } from "drizzle-orm";
import { announcementRecipients, announcements, guardianships, outbox, users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeAnnouncement } from "@/e2e/support/make-announcement";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { correctAddress } from "../../access/desk/correct-address";
import { now } from "../../clock";
import { db } from "../../db/client";
import { days, hours, minutes } from "../../durations";
import type { QueuedMail } from "../../mail/mail";
import { renderMail } from "../../mail/render-mail";
import { lastDigestMoment } from "./digest-moment";
import type { MailRhythm } from "./mailable";
import { queueDigests } from "./queue-digests";
import { remindRecipients } from "./remind-recipients";
import { tellRecipients } from "./tell-recipients";

/** A parent of two children in one school, who wants mails in this rhythm. */
async function givenFamily(rhythm: MailRhythm = "at_once") {
  const school = await makeSchool();
  const parent = await makePerson({ firstName: "Élodie" });
  await db.update(users).set({ mailRhythm: rhythm }).where(eq(users.id, parent.userId));
  const lea = await makeStudent(school.id, { firstName: "Léa" });
  const noe = await makeStudent(school.id, { firstName: "Noé" });
  for (const { studentId } of [lea, noe]) await makeGuardianship(parent.userId, studentId);
  const reader = (child: { studentId: string }) => ({
    userId: parent.userId,
    studentId: child.studentId,
    channel: "mail" as const,
  });
  return { school, parent, lea, noe, reader };
}

const tell = (announcementId: string) => db.transaction((tx) => tellRecipients(tx, announcementId));

const mailsTo = (userId: string) =>
  db.select().from(outbox).where(eq(outbox.userId, userId)).orderBy(outbox.createdAt);

const rowsOf = (announcementId: string) =>
  db
    .select({
      userId: announcementRecipients.userId,
      mailId: announcementRecipients.mailId,
      inDigest: announcementRecipients.inDigest,
      remindedAt: announcementRecipients.remindedAt,
    })
    .from(announcementRecipients)
    .where(eq(announcementRecipients.announcementId, announcementId));

async function written(mail: typeof outbox.$inferSelect | undefined) {
  const rendering = await renderMail({ ...mail, leaseId: "" } as QueuedMail);
  return rendering.outcome === "rendered" ? rendering.message : rendering.outcome;
}

const beforeDigest = (ago = minutes(1)) => new Date(lastDigestMoment(now()).getTime() - ago);

test("a message about two children is one mail to their parent, and told again it is not a second one", async () => {
  const { school, parent, lea, noe, reader } = await givenFamily();
  const { id } = await makeAnnouncement({ schoolId: school.id }, [reader(lea), reader(noe)]);
  await tell(id);
  await tell(id);
  const [mail, another] = await mailsTo(parent.userId);
  expect(another).toBeUndefined();
  expect(mail).toMatchObject({
    template: "announcement",
    lane: "bulk",
    byDayOnly: true,
    schoolId: school.id,
  });
  expect(await rowsOf(id)).toMatchObject([{ mailId: mail?.id }, { mailId: mail?.id }]);
});

for (const [rhythm, level, expected] of [
  ["at_once", "information", "mail"],
  ["at_once", "urgent", "mail"],
  ["digest", "information", "digest"],
  ["digest", "to_do", "digest"],
  ["digest", "urgent", "mail"],
  ["never", "to_do", "nothing"],
  ["never", "urgent", "mail"],
] as const)
  test(`who chose ${rhythm} gets a message of level ${level} as: ${expected}`, async () => {
    const { school, parent, lea, reader } = await givenFamily(rhythm);
    const { id } = await makeAnnouncement({ schoolId: school.id, level }, [reader(lea)]);
    await tell(id);
    const mails = await mailsTo(parent.userId);
    expect(mails).toHaveLength(expected === "mail" ? 1 : 0);
    if (expected === "mail")
      expect(mails[0]?.byDayOnly, "urgent leaves at night too").toBe(level !== "urgent");
    expect(await rowsOf(id)).toMatchObject([{ inDigest: expected === "digest" }]);
  });

test("who reads on paper, has no address or is suspended gets no mail, not even an urgent one", async () => {
  const { school, lea } = await givenFamily();
  const onPaper = await makePerson();
  const without = await makePerson({ email: null });
  const suspended = await makePerson();
  await db.update(users).set({ suspendedAt: now() }).where(eq(users.id, suspended.userId));
  const { id } = await makeAnnouncement({ schoolId: school.id, level: "urgent" }, [
    { userId: onPaper.userId, studentId: lea.studentId, channel: "paper" },
    { userId: without.userId, studentId: lea.studentId, channel: "account" },
    { userId: suspended.userId, studentId: lea.studentId, channel: "mail" },
  ]);
  await tell(id);
  const people = [onPaper, without, suspended].map(({ userId }) => userId);
  expect(await db.$count(outbox, inArray(outbox.userId, people))).toBe(0);
});

test("a message that waits goes to the corrected address; the mailbox before it learns nothing of the child", async () => {
  const { school, parent, lea, reader } = await givenFamily();
  const { id } = await makeAnnouncement({ schoolId: school.id }, [reader(lea)]);
  await tell(id);
  const [before] = await mailsTo(parent.userId);
  const email = "juste@famille.example";
  const staff = { userId: (await makePerson()).userId, reach: [school.id], administers: [] };
  const correction = { email, was: parent.email, sendsLink: false };
  expect(await correctAddress(staff, parent.userId, correction)).toEqual({ outcome: "corrected" });
  expect(await written(before)).toBe("pointless");
  const waiting = (await mailsTo(parent.userId)).filter(({ template }) => template === "announcement");
  expect(waiting).toHaveLength(1);
  expect(await written(waiting[0])).toMatchObject({ to: email });
});

test("two parents of one mailbox get each their own mail, with their name and the words of the message", async () => {
  const { school, lea } = await givenFamily();
  const email = "boite.commune@famille.example";
  for (const firstName of ["Élodie", "Marc"]) {
    const parent = await makePerson({ firstName, email });
    await makeGuardianship(parent.userId, lea.studentId);
    const { id } = await makeAnnouncement(
      { schoolId: school.id, level: "urgent", body: "Rendez-vous **à midi**.\n\n- manteau\n- gourde" },
      [{ userId: parent.userId, studentId: lea.studentId, channel: "mail" }],
    );
    await tell(id);
    const message = await written((await mailsTo(parent.userId))[0]);
    expect(message).toMatchObject({ to: email, replyTo: school.email });
    expect(message).toHaveProperty("text", expect.stringContaining(`Pour ${firstName} ${parent.lastName}.`));
    expect(message).toHaveProperty("text", expect.stringContaining("Rendez-vous à midi."));
    expect(message).toHaveProperty("text", expect.stringContaining("* gourde"));
    expect(message).toHaveProperty("html", expect.stringContaining("<strong>à midi</strong>"));
    expect(message).toHaveProperty("text", expect.stringContaining(`Léa ${lea.lastName} (3A)`));
  }
});

test("a permission asked about two children has a button for each, and only for who may answer", async () => {
  const { school, parent, lea, noe, reader } = await givenFamily();
  await db
    .update(guardianships)
    .set({ mayAcknowledge: false })
    .where(and(eq(guardianships.guardianId, parent.userId), eq(guardianships.studentId, noe.studentId)));
  const asked = { level: "to_do", answerKind: "yes_no", answerBy: "2026-12-12" } as const;
  const { id } = await makeAnnouncement({ schoolId: school.id, ...asked }, [reader(lea), reader(noe)]);
  await tell(id);
  const [mail] = await mailsTo(parent.userId);
  const one = await written(mail);
  expect(one).toHaveProperty("text", expect.stringContaining("samedi 12 décembre 2026"));
  expect(one).toHaveProperty(
    "html",
    expect.stringContaining(`/tableau-de-bord/${lea.studentId}/messages/${id}`),
  );
  expect(one).not.toHaveProperty("html", expect.stringContaining(noe.studentId));
  await db
    .update(guardianships)
    .set({ mayAcknowledge: true })
    .where(eq(guardianships.guardianId, parent.userId));
  const both = await written(mail);
  expect(both).toHaveProperty("text", expect.stringContaining("Répondre pour Léa"));
  expect(both).toHaveProperty("text", expect.stringContaining("Répondre pour Noé"));
});

test("a mail that waited says nothing of a child whose right ended, and does not leave when nothing remains", async () => {
  const { school, parent, lea, noe, reader } = await givenFamily();
  const { id } = await makeAnnouncement({ schoolId: school.id }, [reader(lea), reader(noe)]);
  await tell(id);
  const [mail] = await mailsTo(parent.userId);
  const end = (studentId: string) =>
    db
      .update(guardianships)
      .set({ endsAt: new Date(now().getTime() - 1000) })
      .where(eq(guardianships.studentId, studentId));
  await end(lea.studentId);
  const message = await written(mail);
  expect(message).toHaveProperty("text", expect.stringContaining("Noé"));
  expect(message).not.toHaveProperty("text", expect.stringContaining("Léa"));
  await end(noe.studentId);
  expect(await written(mail)).toBe("pointless");
});

test("a withdrawn message does not leave any more, nor one whose reader wants no mails since", async () => {
  const { school, parent, lea, reader } = await givenFamily();
  const { id } = await makeAnnouncement({ schoolId: school.id }, [reader(lea)]);
  await tell(id);
  const [mail] = await mailsTo(parent.userId);
  await db.update(users).set({ mailRhythm: "never" }).where(eq(users.id, parent.userId));
  expect(await written(mail)).toBe("pointless");
  await db.update(users).set({ mailRhythm: "at_once" }).where(eq(users.id, parent.userId));
  expect(await written(mail)).not.toBe("pointless");
  await db.update(announcements).set({ withdrawnAt: now() }).where(eq(announcements.id, id));
  expect(await written(mail)).toBe("pointless");
});

test("mail programs end at-once mails in one press; an urgent one says where to choose instead", async () => {
  const { school, parent, lea, reader } = await givenFamily();
  const calm = await makeAnnouncement({ schoolId: school.id }, [reader(lea)]);
  const urgent = await makeAnnouncement({ schoolId: school.id, level: "urgent" }, [reader(lea)]);
  for (const { id } of [calm, urgent]) await tell(id);
  const [one, other] = await Promise.all((await mailsTo(parent.userId)).map(written));
  expect(one).toHaveProperty(
    ["headers", "List-Unsubscribe"],
    expect.stringMatching(/^<http.+\/api\/desabonnement\/[\w.-]+>$/),
  );
  expect(one).toHaveProperty(["headers", "List-Unsubscribe-Post"], "List-Unsubscribe=One-Click");
  expect(other).not.toHaveProperty(["headers", "List-Unsubscribe"]);
  expect(other).toHaveProperty("text", expect.stringContaining("/mon-compte/notifications"));
});

test("the digest gathers what was sent before 18:00 across children and schools, once, in one mail", async () => {
  const { school, parent, lea, noe, reader } = await givenFamily("digest");
  const elsewhere = await makeSchool();
  const ines = await makeStudent(elsewhere.id, { firstName: "Inès" });
  await makeGuardianship(parent.userId, ines.studentId);
  const sentAt = beforeDigest();
  const asked = { answerKind: "acknowledge", level: "to_do", sentAt } as const;
  const outing = await makeAnnouncement({ schoolId: school.id, ...asked }, [reader(lea), reader(noe)]);
  const news = await makeAnnouncement({ schoolId: elsewhere.id, sentAt }, [reader(ines)]);
  const late = await makeAnnouncement({ schoolId: school.id }, [reader(lea)]);
  await db
    .update(announcements)
    .set({ sentAt: new Date(lastDigestMoment(now()).getTime() + minutes(5)) })
    .where(eq(announcements.id, late.id));
  for (const { id } of [outing, news, late]) await tell(id);
  await Promise.all([queueDigests(), queueDigests(), queueDigests()]);
  const mails = await mailsTo(parent.userId);
  expect(mails).toMatchObject([{ template: "digest", lane: "bulk", byDayOnly: true }]);
  const message = await written(mails[0]);
  for (const { subject } of [outing, news])
    expect(message).toHaveProperty("text", expect.stringContaining(subject));
  expect(message).not.toHaveProperty("text", expect.stringContaining(late.subject));
  expect(message).toHaveProperty(["headers", "List-Unsubscribe-Post"], "List-Unsubscribe=One-Click");
  expect(await rowsOf(late.id)).toMatchObject([{ inDigest: true, mailId: null }]);
});

test("what arrives after the digest of the day has left waits for the next one", async () => {
  const { school, parent, lea, reader } = await givenFamily("digest");
  const first = await makeAnnouncement({ schoolId: school.id, sentAt: beforeDigest() }, [reader(lea)]);
  await tell(first.id);
  await queueDigests();
  const second = await makeAnnouncement({ schoolId: school.id, sentAt: beforeDigest() }, [reader(lea)]);
  await tell(second.id);
  await queueDigests();
  expect(await mailsTo(parent.userId)).toHaveLength(1);
  await db
    .update(outbox)
    .set({ idempotencyKey: `digest:yesterday:${parent.userId}` })
    .where(eq(outbox.userId, parent.userId));
  await queueDigests();
  const mails = await mailsTo(parent.userId);
  expect(mails).toHaveLength(2);
  expect(await rowsOf(second.id)).toMatchObject([{ mailId: mails[1]?.id }]);
});

test("a portal that was down at 18:00 catches up, and what was read or answered meanwhile is left out", async () => {
  const { school, parent, lea, reader } = await givenFamily("digest");
  const sentAt = beforeDigest(days(2) + hours(3));
  const read = await makeAnnouncement({ schoolId: school.id, sentAt }, [{ ...reader(lea), readAt: now() }]);
  const open = await makeAnnouncement({ schoolId: school.id, sentAt }, [reader(lea)]);
  for (const { id } of [read, open]) await tell(id);
  await queueDigests();
  const [mail] = await mailsTo(parent.userId);
  const message = await written(mail);
  expect(message).toHaveProperty("text", expect.stringContaining(open.subject));
  expect(message).not.toHaveProperty("text", expect.stringContaining(read.subject));
});

test("nobody whose right ended, or who wants no mails since, finds anything in a digest", async () => {
  const ended = await givenFamily("digest");
  const silent = await givenFamily("digest");
  for (const { school, lea, reader } of [ended, silent])
    await tell((await makeAnnouncement({ schoolId: school.id, sentAt: beforeDigest() }, [reader(lea)])).id);
  await db.update(users).set({ mailRhythm: "never" }).where(eq(users.id, silent.parent.userId));
  await db
    .update(guardianships)
    .set({ endsAt: new Date(now().getTime() - 1000) })
    .where(eq(guardianships.guardianId, ended.parent.userId));
  await queueDigests();
  expect(await mailsTo(silent.parent.userId)).toEqual([]);
  expect(await written((await mailsTo(ended.parent.userId))[0])).toBe("pointless");
});

test("a reminder is one mail a day to who has not answered, and none to who has", async () => {
  const { school, parent, lea, noe, reader } = await givenFamily("digest");
  const asked = { level: "to_do", answerKind: "acknowledge" } as const;
  const { id, recipientIds } = await makeAnnouncement({ schoolId: school.id, ...asked }, [
    reader(lea),
    { ...reader(noe), readAt: now(), answeredAt: now(), answer: "read" },
  ]);
  const remind = () => db.transaction((tx) => remindRecipients(tx, recipientIds));
  expect(await remind()).toBe(1);
  await remind();
  const mails = await mailsTo(parent.userId);
  expect(mails).toMatchObject([{ template: "announcement", byDayOnly: true }]);
  const message = await written(mails[0]);
  expect(message).toHaveProperty("subject", expect.stringContaining("Rappel"));
  expect(message).toHaveProperty("text", expect.stringContaining("Léa"));
  expect(message).not.toHaveProperty("text", expect.stringContaining("Noé"));
  const reminded = (await rowsOf(id)).filter(({ remindedAt }) => remindedAt !== null);
  expect(reminded).toHaveLength(1);
  await db
    .update(announcementRecipients)
    .set({ answeredAt: now(), readAt: now(), answer: "read" })
    .where(inArray(announcementRecipients.id, recipientIds));
  expect(await written(mails[0]), "answered before it left").toBe("pointless");
});

test("two thousand readers are told in a few statements", async () => {
  const { school, lea } = await givenFamily();
  const people = await db
    .insert(users)
    .values(
      Array.from({ length: 2_000 }, (_, index) => ({
        username: `masse_${school.slug.replaceAll("-", "")}${index}`,
        firstName: "Camille",
        lastName: "Masse",
        foldedName: "masse camille",
        email: `masse${index}@famille.example`,
        mailRhythm: "at_once" as const,
      })),
    )
    .returning({ id: users.id });
  const { id } = await makeAnnouncement(
    { schoolId: school.id },
    people.map((person) => ({ userId: person.id, studentId: lea.studentId, channel: "mail" as const })),
  );
  const started = performance.now();
  await tell(id);
  expect(performance.now() - started).toBeLessThan(3_000);
  expect(await db.$count(outbox, like(outbox.idempotencyKey, `announcement:${id}:%`))).toBe(2_000);
});
