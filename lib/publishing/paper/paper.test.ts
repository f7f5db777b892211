import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import {
  announcementRecipients,
  announcements,
  auditEvents,
  guardianships,
  paperRunPeople,
  paperRuns,
  students,
} from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeAnnouncement } from "@/e2e/support/make-announcement";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { listEnvelopes } from "./list-envelopes";
import { markGiven } from "./mark-given";
import { openBundle } from "./open-bundle";
import { findPaperRun } from "./paper-runs";
import { prepareBundle } from "./prepare-bundle";
import { proposeBundle } from "./propose-bundle";

/** A parent of two on paper, another household on paper, and one who reads by mail. */
async function makePaper() {
  const school = await makeSchool({ phone: "081 12 34 56" });
  const [mother, father, other] = [
    await makePerson({ firstName: "Élodie", email: null }),
    await makePerson({ firstName: "Marc", email: null }),
    await makePerson(),
  ];
  const [lea, noe] = [
    await makeStudent(school.id, { firstName: "Léa" }),
    await makeStudent(school.id, { firstName: "Noé" }),
  ];
  for (const { studentId } of [lea, noe]) await makeGuardianship(mother.userId, studentId);
  for (const { userId } of [father, other]) await makeGuardianship(userId, lea.studentId);
  const paper = { channel: "paper" as const };
  const outing = await makeAnnouncement(
    { schoolId: school.id, subject: "Sortie au musée", answerKind: "yes_no", answerBy: "2026-12-20" },
    [
      { userId: mother.userId, studentId: lea.studentId, ...paper },
      { userId: mother.userId, studentId: noe.studentId, ...paper },
      { userId: father.userId, studentId: lea.studentId, ...paper },
      { userId: other.userId, studentId: lea.studentId, channel: "mail" },
    ],
  );
  const news = await makeAnnouncement({ schoolId: school.id, subject: "Photos" }, [
    { userId: mother.userId, studentId: lea.studentId, ...paper },
  ]);
  const secretary = await makePerson({ active: true });
  const staff = { userId: secretary.userId, reach: [school.id] };
  const propose = () => proposeBundle(db, school.id);
  const prepare = async (key?: string) =>
    prepareBundle({ schoolId: school.id, actorId: staff.userId, key: key ?? (await propose()).key });
  return { school, mother, father, lea, noe, outing, news, staff, propose, prepare };
}

type Made = Awaited<ReturnType<typeof makePaper>>;

async function prepared({ prepare, staff }: Made) {
  const made = await prepare();
  if (made.outcome !== "prepared") throw new Error(`Not prepared: ${made.outcome}`);
  const run = await findPaperRun(staff.reach, made.runId);
  if (!run) throw new Error("The run is not found.");
  return run;
}

const paperOf = async (made: Made, run: Awaited<ReturnType<typeof prepared>>) => {
  const bundle = await openBundle(run, made.staff.userId);
  if (bundle === "empty") throw new Error("Nothing is on the paper.");
  return bundle;
};

test("one envelope a person with all their children in it, another household apart, nobody who reads by mail", async () => {
  const made = await makePaper();
  const { envelopes, messages } = await made.propose();
  expect(messages).toBe(2);
  expect(
    envelopes.map(({ addressee, recipientIds }) => [addressee.firstName, recipientIds.length]).sort(),
  ).toEqual([
    ["Marc", 1],
    ["Élodie", 3],
  ]);
  const run = await prepared(made);
  const bundle = await paperOf(made, run);
  const mine = bundle.envelopes.find(({ name }) => name.startsWith("Élodie"));
  expect(mine?.messages.map(({ subject }) => subject)).toEqual(["Sortie au musée", "Photos"]);
  expect(mine?.slips.map(({ about, options }) => [about.slice(0, 3), options])).toEqual([
    ["Léa", ["Oui", "Non"]],
    ["Noé", ["Oui", "Non"]],
  ]);
  expect(JSON.stringify(bundle.envelopes.find(({ name }) => name.startsWith("Marc")))).not.toContain(
    "Élodie",
  );
  expect(bundle.desk.flatMap(({ lines }) => lines)).toHaveLength(2);
});

test("prepared twice at once, by two secretaries, it is one bundle; what is in it waits no more", async () => {
  const { school, prepare, propose } = await makePaper();
  const { key } = await propose();
  const both = await Promise.all([prepare(key), prepare(key)]);
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(["joined", "prepared"]);
  expect((await propose()).envelopes).toEqual([]);
  expect(await prepare(randomUUID())).toEqual({ outcome: "nothing" });
  expect(await db.$count(paperRuns, eq(paperRuns.schoolId, school.id))).toBe(1);
  const events = await db.select().from(auditEvents).where(eq(auditEvents.schoolId, school.id));
  expect(events.map(({ action, details }) => [action, (details as { people: number }).people])).toEqual([
    ["paper.prepared", 2],
  ]);
});

test("what was read on the portal, answered, withdrawn, or is about a leaver does not go on paper", async () => {
  const { mother, father, outing, news, noe, propose } = await makePaper();
  const rows = async () => (await propose()).envelopes.flatMap(({ recipientIds }) => recipientIds).length;
  expect(await rows()).toBe(4);
  await db.update(announcements).set({ withdrawnAt: new Date() }).where(eq(announcements.id, news.id));
  expect(await rows()).toBe(3);
  await db.update(students).set({ leftOn: "2026-09-01" }).where(eq(students.id, noe.studentId));
  expect(await rows()).toBe(2);
  await db
    .update(announcementRecipients)
    .set({ readAt: new Date() })
    .where(eq(announcementRecipients.userId, mother.userId));
  expect(await rows()).toBe(1);
  await db
    .update(announcementRecipients)
    .set({ answer: "yes", answeredAt: new Date() })
    .where(eq(announcementRecipients.userId, father.userId));
  expect(await rows()).toBe(0);
  expect(outing.recipientIds).toHaveLength(4);
});

test("a message that was withdrawn since, and a reader whose right has ended, are not on the paper drawn anew", async () => {
  const made = await makePaper();
  const run = await prepared(made);
  await db.update(announcements).set({ withdrawnAt: new Date() }).where(eq(announcements.id, made.news.id));
  await db
    .update(guardianships)
    .set({ endsAt: new Date(0) })
    .where(eq(guardianships.guardianId, made.father.userId));
  const { envelopes } = await paperOf(made, run);
  expect(envelopes.map(({ name, messages }) => [name.split(" ")[0], messages.length])).toEqual([
    ["Élodie", 1],
  ]);
  await db.update(announcements).set({ withdrawnAt: new Date() }).where(eq(announcements.id, made.outing.id));
  expect(await openBundle(run, made.staff.userId)).toBe("empty");
});

test("no slip for who may only read, nor for an answer that was given meanwhile", async () => {
  const made = await makePaper();
  const run = await prepared(made);
  await db
    .update(guardianships)
    .set({ mayAcknowledge: false })
    .where(eq(guardianships.guardianId, made.father.userId));
  await db
    .update(announcementRecipients)
    .set({ answer: "yes", answeredAt: new Date() })
    .where(eq(announcementRecipients.id, made.outing.recipientIds[0] ?? ""));
  const { envelopes } = await paperOf(made, run);
  expect(envelopes.map(({ name, slips }) => [name.split(" ")[0], slips.length]).sort()).toEqual([
    ["Marc", 0],
    ["Élodie", 1],
  ]);
});

test("an envelope is ticked once with who ticked it, a whole class at once, and a tick by mistake is taken back", async () => {
  const made = await makePaper();
  const run = await prepared(made);
  const ids = (await listEnvelopes(run)).map(({ id }) => id);
  const mark = (envelopeIds: string[], given = true) =>
    markGiven(made.staff, { runId: run.id, envelopeIds, given });
  const [first = ""] = ids;
  expect((await Promise.all([mark([first]), mark([first])])).sort()).toEqual([0, 1]);
  expect(await mark(ids)).toBe(1);
  expect((await findPaperRun(made.staff.reach, run.id))?.given).toBe(2);
  expect(await mark([first], false)).toBe(1);
  const givers = await db
    .select({ by: paperRunPeople.givenById })
    .from(paperRunPeople)
    .where(eq(paperRunPeople.runId, run.id));
  expect(givers.map(({ by }) => by).sort()).toEqual([made.staff.userId, null].sort());
});

test("a bundle of another school does not exist, and its envelopes are ticked by nobody else", async () => {
  const [mine, theirs] = [await makePaper(), await makePaper()];
  const [run, foreign] = [await prepared(mine), await prepared(theirs)];
  const envelopeIds = (await listEnvelopes(foreign)).map(({ id }) => id);
  expect(await findPaperRun(mine.staff.reach, foreign.id)).toBeUndefined();
  expect(await markGiven(mine.staff, { runId: foreign.id, envelopeIds, given: true })).toBeUndefined();
  expect(await markGiven(mine.staff, { runId: run.id, envelopeIds, given: true })).toBe(0);
});
