import { eq } from "drizzle-orm";
import { announcementDocuments, announcements, events, shelfDocuments } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makePerson, makeSchool } from "@/e2e/support/make-people";
import { db } from "../db/client";
import { loadDemonstrationMessages } from "./load-demonstration-messages";

test("the demonstration's messages are on their way, with files, a shelf and an agenda, once however often it is loaded", async () => {
  const [{ id: schoolId }, { userId }] = [await makeSchool(), await makePerson()];
  const office = { schoolId, staff: { userId, reach: [schoolId] } };
  await loadDemonstrationMessages(office);
  await loadDemonstrationMessages(office);
  const sent = await db
    .select({ sendAt: announcements.sendAt, file: announcementDocuments.documentId })
    .from(announcements)
    .leftJoin(announcementDocuments, eq(announcementDocuments.announcementId, announcements.id))
    .where(eq(announcements.schoolId, schoolId));
  expect(sent).toHaveLength(6);
  expect(sent.every(({ sendAt }) => sendAt !== null)).toBe(true);
  expect(sent.filter(({ file }) => file !== null)).toHaveLength(2);
  expect(await db.$count(shelfDocuments, eq(shelfDocuments.schoolId, schoolId))).toBe(1);
  expect(await db.$count(events, eq(events.schoolId, schoolId))).toBe(3);
});
