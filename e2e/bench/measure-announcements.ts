import { randomUUID } from "node:crypto";
import { eq, inArray, sql } from "drizzle-orm";
import { announcementRecipients, schools, students, users } from "@/drizzle/schema";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { after, hours } from "@/lib/durations";
import { translator } from "@/lib/i18n/translator";
import { wholeSchool } from "@/lib/publishing/audience";
import { countReaders } from "@/lib/publishing/sending/count-readers";
import { sendAnnouncements } from "@/lib/publishing/sending/send-announcements";
import { run } from "@/lib/publishing/sending/send-job";
import type { Content } from "@/lib/publishing/writing/content";
import { findAnnouncement } from "@/lib/publishing/writing/find-announcement";
import { listAnnouncements, readAnnouncementRequest } from "@/lib/publishing/writing/list-announcements";
import { writeDrafts } from "@/lib/publishing/writing/write-drafts";
import { CannotStart } from "@/lib/server/cannot-start";
import { median } from "./load";
import { integer, type Section } from "./table";

const t = translator("fr");
const messages = 10;

/** Three schools of the town taught as one: 2 500 pupils, each with two adults. */
async function gatherPupils(): Promise<string> {
  const [school, ...others] = await db
    .select({ id: schools.id })
    .from(schools)
    .where(inArray(schools.slug, ["ville-7", "ville-8", "ville-9"]))
    .orderBy(schools.slug);
  if (!school) throw new CannotStart(t("cli.bench.listRefused"));
  const ids = others.map(({ id }) => id);
  await db.update(students).set({ schoolId: school.id }).where(inArray(students.schoolId, ids));
  await db.execute(sql`vacuum analyze`);
  return school.id;
}

async function makeDraft(schoolId: string, userId: string) {
  const content: Content = {
    level: "to_do",
    subject: "Sortie",
    body: "Nous partons jeudi.",
    answerKind: "yes_no",
    choices: [],
    answerBy: null,
    allowsReplies: true,
    toGuardians: true,
    toStudents: false,
  };
  const audiences = [{ schoolId, audience: wholeSchool }];
  const staff = { userId, reach: [schoolId] };
  const [id = ""] = await writeDrafts(staff, {
    key: randomUUID(),
    content,
    audiences,
  });
  const draft = await findAnnouncement(staff.reach, id);
  if (!draft) throw new CannotStart(t("cli.bench.listRefused"));
  return { staff, draft };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Here and not by the portal, which waits for the moment that was chosen. */
const deliver = (announcementId: string) =>
  db.transaction((tx) =>
    run({
      tx,
      details: { announcementId },
      job: { id: announcementId, schoolId: null, actorId: null },
      report: () => {},
    }),
  );

/** A message to a large school of the town: counted before it leaves, sent, delivered, and found in the list. */
export async function measureAnnouncements(): Promise<Section> {
  const schoolId = await gatherPupils();
  const [author] = await db.select({ id: users.id }).from(users).limit(1);
  const times = { count: [] as number[], press: [] as number[], delivery: [] as number[] };
  let delivered = "";
  for (let n = 0; n < messages; n += 1) {
    const { staff, draft } = await makeDraft(schoolId, author?.id ?? "");
    times.count.push(await timeOf(() => countReaders(draft)));
    times.press.push(await timeOf(() => sendAnnouncements(staff, [draft], after(now(), hours(1)))));
    times.delivery.push(await timeOf(() => deliver(draft.id)));
    delivered = draft.id;
  }
  const readers = await db.$count(
    announcementRecipients,
    eq(announcementRecipients.announcementId, delivered),
  );
  const list = await timeOf(() => listAnnouncements([schoolId], readAnnouncementRequest({})));
  const line = (label: string, all: number[]) =>
    [label, integer(median(all)), integer(Math.max(...all))] satisfies Section["rows"][number];
  return {
    title: t("cli.bench.announcements.title", { readers: integer(readers) }),
    columns: [t("cli.bench.columns.p50"), t("cli.bench.announcements.longest")],
    rows: [
      line(t("cli.bench.announcements.count"), times.count),
      line(t("cli.bench.announcements.press"), times.press),
      line(t("cli.bench.announcements.delivery"), times.delivery),
      line(t("cli.bench.announcements.list", { messages }), [list]),
    ],
  };
}
