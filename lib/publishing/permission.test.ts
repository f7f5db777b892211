import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { guardianships, outbox, students } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import {
  type MadePerson,
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStudent,
} from "@/e2e/support/make-people";
import type { Viewer } from "../auth/viewer";
import { db } from "../db/client";
import { claimJob } from "../jobs/claim-job";
import { runJob } from "../jobs/run-job";
import { findPupil } from "../people/pupils";
import { wholeSchool } from "./audience";
import { answerMessage } from "./dashboard/answer-message";
import { openBundle } from "./paper/open-bundle";
import { findPaperRun } from "./paper/paper-runs";
import { prepareBundle } from "./paper/prepare-bundle";
import { proposeBundle } from "./paper/propose-bundle";
import { countReading } from "./readers/count-reading";
import { listReaders } from "./readers/list-readers";
import { readReaderRequest } from "./readers/reader-request";
import { recordAnswer } from "./readers/record-answer";
import { sendAnnouncements } from "./sending/send-announcements";
import type { Content } from "./writing/content";
import { findAnnouncement } from "./writing/find-announcement";
import { writeDrafts } from "./writing/write-drafts";

/**
 * Léa of two households, Noé whose parents share a mailbox, Inès whose mother is on paper, and Adam, who is of age and
 * lets nobody read about him.
 */
async function makeClass() {
  const school = await makeSchool();
  const pupil = (firstName: string) => makeStudent(school.id, { firstName, active: true });
  const [lea, noe, ines, adam] = [
    await pupil("Léa"),
    await pupil("Noé"),
    await pupil("Inès"),
    await pupil("Adam"),
  ];
  const tie = async (child: { studentId: string }, firstName: string, email?: string | null) => {
    const active = email !== null;
    const adult = await makePerson({ firstName, active, ...(email !== undefined && { email }) });
    await makeGuardianship(adult.userId, child.studentId);
    return adult;
  };
  const box = `famille-${noe.lastName.toLowerCase()}@famille.example`;
  const people = {
    ...{ claire: await tie(lea, "Claire"), marc: await tie(lea, "Marc") },
    ...{ anne: await tie(noe, "Anne", box), paul: await tie(noe, "Paul", box) },
    ...{ fatima: await tie(ines, "Fatima", null), kept: await tie(adam, "Zoé") },
  };
  const ofAge = { birthDate: "2000-01-01", handedOverAt: new Date() };
  await db.update(students).set(ofAge).where(eq(students.id, adam.studentId));
  await db
    .update(guardianships)
    .set({ studentAllows: false })
    .where(eq(guardianships.guardianId, people.kept.userId));
  const staff = { userId: (await makePerson({ firstName: "Sophie" })).userId, reach: [school.id] };
  return { school, staff, box, lea, noe, ines, adam, ...people };
}

type Class = Awaited<ReturnType<typeof makeClass>>;

const content: Content = {
  ...{ level: "urgent", subject: "Sortie à l’aquarium", body: "Nous partons **jeudi**." },
  ...{ answerKind: "yes_no", choices: [], answerBy: null, allowsReplies: true },
  ...{ toGuardians: true, toStudents: true },
};

/** An urgent permission to guardians and pupils, delivered by the job that is asked for it. */
async function sendPermission({ school, staff }: Class): Promise<string> {
  const audiences = [{ schoolId: school.id, audience: wholeSchool }];
  const [id = ""] = await writeDrafts(staff, { key: randomUUID(), content, audiences });
  const draft = await findAnnouncement(staff.reach, id);
  if (!draft) throw new Error("No draft was written.");
  await sendAnnouncements(staff, [draft], null);
  for (let job = await claimJob(); job; job = await claimJob()) await runJob(job);
  return id;
}

type Child = { studentId: string; userId: string };

async function answerAs(person: { userId: string }, child: Child, announcementId: string, answer: string) {
  const isSelf = person.userId === child.userId;
  const viewer = { ...person, isGuardian: !isSelf, ownStudentIds: isSelf ? [child.studentId] : [] };
  const found = await findPupil(viewer as unknown as Viewer, child.studentId);
  return found
    ? (await answerMessage(person.userId, found.pupil, { announcementId, answer })).outcome
    : "absent";
}

test("a permission reaches separated households, a shared mailbox, a family on paper and a student of age, each in its way and once; the secretariat's table and the printed list are right to the person", async () => {
  const made = await makeClass();
  const { school, staff, box, lea, noe, adam, claire, marc, anne, paul, fatima, kept } = made;
  const id = await sendPermission(made);
  const mails = await db
    .select({ userId: outbox.userId, recipient: outbox.recipient })
    .from(outbox)
    .where(eq(outbox.schoolId, school.id));
  const mailed = [claire, marc, anne, paul].map(({ userId, email }) => ({ userId, recipient: email }));
  expect(new Set(mails)).toEqual(new Set(mailed));
  expect(mails.filter(({ recipient }) => recipient === box)).toHaveLength(2);

  const twice = await Promise.all([answerAs(claire, lea, id, "yes"), answerAs(claire, lea, id, "no")]);
  expect(twice.toSorted()).toEqual(["already", "answered"]);
  const ofClaire = twice[0] === "answered" ? "yes" : "no";
  expect(await answerAs(marc, lea, id, ofClaire === "yes" ? "no" : "yes")).toBe("answered");
  expect(await answerAs(paul, noe, id, "yes")).toBe("answered");
  expect(await answerAs(adam, adam, id, "yes")).toBe("answered");
  expect(await answerAs(kept, adam, id, "yes")).toBe("absent");
  expect(await answerAs(claire, noe, id, "yes")).toBe("absent");

  const { key } = await proposeBundle(db, school.id);
  const prepared = await prepareBundle({ schoolId: school.id, actorId: staff.userId, key });
  const run = "runId" in prepared ? await findPaperRun(staff.reach, prepared.runId) : undefined;
  const bundle = run && (await openBundle(run, staff.userId));
  if (!bundle || bundle === "empty") throw new Error("Nothing is on the paper.");
  const nameOf = ({ firstName, lastName }: MadePerson) => `${firstName} ${lastName}`;
  expect(bundle.envelopes.map(({ name, slips }) => [name, slips.length])).toEqual([[nameOf(fatima), 1]]);
  expect(bundle.desk.flatMap(({ lines }) => lines)).toHaveLength(1);

  const table = async () => (await listReaders(id, readReaderRequest({}))).rows;
  const paperRow = (await table()).find(({ userId }) => userId === fatima.userId);
  await recordAnswer(staff, { recipientId: paperRow?.id ?? "", answer: "yes" });
  const told = new Map(
    (await table()).map(({ userId, channel, answer, recordedBy }) => [
      userId,
      [channel, answer, recordedBy !== null],
    ]),
  );
  expect(told.size).toBe(9);
  expect(told.get(claire.userId)).toEqual(["mail", ofClaire, false]);
  expect(told.get(marc.userId)).toEqual(["mail", ofClaire === "yes" ? "no" : "yes", false]);
  expect(told.get(anne.userId)).toEqual(["mail", null, false]);
  expect(told.get(paul.userId)).toEqual(["mail", "yes", false]);
  expect(told.get(fatima.userId)).toEqual(["paper", "yes", true]);
  expect(told.get(adam.userId)).toEqual(["account", "yes", false]);
  expect(told.has(kept.userId)).toBe(false);
  expect(await countReading(id)).toMatchObject({
    ...{ readers: 9, answered: 5, unanswered: 4, pupils: 4, pupilsAnswered: 4, differing: 1 },
  });
});
