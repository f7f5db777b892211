import { and, eq } from "drizzle-orm";
import { announcementRecipients } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { isUuid } from "../../forms/fields";
import { findReadMessage, type ReadMessage } from "./find-read-message";
import { type ReaderRow, selectReaderRows } from "./list-readers";

/** One reader of a message, with the message itself. */
export interface FoundReader {
  message: ReadMessage;
  reader: ReaderRow;
}

/** One reader of a message within the reach; undefined for a foreign one and for a row of another message alike. */
export async function findReader(
  reach: StaffReach,
  announcementId: string,
  recipientId: string,
): Promise<FoundReader | undefined> {
  const message = isUuid(recipientId) ? await findReadMessage(reach, announcementId) : undefined;
  if (!message) return undefined;
  const [reader] = await selectReaderRows().where(
    and(eq(announcementRecipients.id, recipientId), eq(announcementRecipients.announcementId, message.id)),
  );
  return reader && { message, reader };
}
