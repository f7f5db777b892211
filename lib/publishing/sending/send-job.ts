import { eq, sql } from "drizzle-orm";
import { announcementRecipients, announcements, students } from "@/drizzle/schema";
import { anyOf } from "../../db/any-of";
import type { Transaction } from "../../db/client";
import type { Work } from "../../jobs/job-kinds";
import { tellRecipients } from "../mails/tell-recipients";
import { type Addressed, selectMeantPupils, selectReaders } from "./select-readers";

/** So many pupils at a time: progress is seen, and no statement is long. */
const pupilsPerSlice = 500;

const columns = {
  id: announcements.id,
  schoolId: announcements.schoolId,
  level: announcements.level,
  audience: announcements.audience,
  toGuardians: announcements.toGuardians,
  toStudents: announcements.toStudents,
  sendAt: announcements.sendAt,
  sentAt: announcements.sentAt,
};

/** The message, held until the transaction ends: nobody takes it back meanwhile. */
async function holdAnnouncement(tx: Transaction, announcementId: string) {
  const [found] = await tx
    .select(columns)
    .from(announcements)
    .where(eq(announcements.id, announcementId))
    .for("update");
  return found;
}

async function findPupils(tx: Transaction, addressed: Addressed): Promise<string[]> {
  const meant = await tx.execute<{ id: string }>(sql`${selectMeantPupils(addressed)} order by 1`);
  return meant.map(({ id }) => id);
}

const writeSlice = (tx: Transaction, message: Addressed & { id: string }, pupils: string[]) =>
  tx.execute(sql`
    insert into ${announcementRecipients} (announcement_id, user_id, student_id, as_guardian, channel)
    select ${message.id}, user_id, student_id, as_guardian, channel
    from (${selectReaders(message, anyOf(students.id, pupils))}) as readers
    on conflict do nothing`);

/**
 * Delivers a message: one row for each reader and pupil, their mails, and the moment at which it was sent, in the
 * job's transaction. A message that was taken back, or is there already, is left as it is.
 */
export async function run({ tx, details, report }: Work<{ announcementId: string }>) {
  const message = await holdAnnouncement(tx, details.announcementId);
  if (!message?.sendAt || message.sentAt) return { pupils: 0 };
  const pupils = await findPupils(tx, message);
  for (let start = 0; start < pupils.length; start += pupilsPerSlice) {
    await writeSlice(tx, message, pupils.slice(start, start + pupilsPerSlice));
    report("recipients", Math.min(start + pupilsPerSlice, pupils.length), pupils.length);
  }
  await tx.update(announcements).set({ sentAt: sql`now()` }).where(eq(announcements.id, message.id));
  await tellRecipients(tx, message.id);
  return { pupils: pupils.length };
}
