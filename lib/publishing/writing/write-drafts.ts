import { inArray } from "drizzle-orm";
import { announcements } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { isWithin } from "../../auth/policy";
import { db, type Transaction } from "../../db/client";
import type { ActingStaff } from "../../people/acting-staff";
import type { Content, SchoolAudience } from "./content";

interface Writing {
  /** Made with the form: two presses are one message. */
  key: string;
  content: Content;
  audiences: readonly SchoolAudience[];
}

/** The key of one school's message among those that were written in one act. */
export const keyOf = (writing: string, schoolId: string) => `${writing}:${schoolId}`;

/** Which act of writing a message came from. */
export const writingOf = (key: string) => key.split(":")[0] ?? key;

/** One draft a school, in one act; the ids of those that an earlier press has written when it was pressed before. */
export const writeDrafts = (staff: ActingStaff, { key, content, audiences }: Writing): Promise<string[]> =>
  db.transaction(async (tx) => {
    const own = audiences.filter(({ schoolId }) => isWithin(staff.reach, schoolId));
    const rows = own.map(({ schoolId, audience }) => ({
      ...content,
      schoolId,
      audience,
      authorId: staff.userId,
      key: keyOf(key, schoolId),
    }));
    const written = await tx
      .insert(announcements)
      .values(rows)
      .onConflictDoNothing()
      .returning({ id: announcements.id, schoolId: announcements.schoolId });
    for (const { id, schoolId } of written)
      await recordAuditEvent(tx, {
        action: "announcement.drafted",
        actorId: staff.userId,
        schoolId,
        details: { announcementId: id },
      });
    return findByKeys(
      tx,
      rows.map((row) => row.key),
    );
  });

async function findByKeys(tx: Transaction, keys: string[]): Promise<string[]> {
  const found = await tx
    .select({ id: announcements.id, key: announcements.key })
    .from(announcements)
    .where(inArray(announcements.key, keys));
  return found.toSorted((one, other) => keys.indexOf(one.key) - keys.indexOf(other.key)).map(({ id }) => id);
}
