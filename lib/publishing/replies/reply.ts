import { z } from "zod";

const longestReply = 5_000;
/** By one reader, in all threads together: a conversation, and no flood. */
export const mostRepliesADay = 40;

/** What somebody writes under a message: `cle` is made with the form, so that two presses are one reply. */
export const replyFields = z.object({
  cle: z.uuid(),
  texte: z
    .string()
    .default("")
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(1, "staff.readers.reply.empty").max(longestReply, "staff.readers.reply.tooLong")),
});

/** Words for the row of one reader about one pupil. */
export interface Reply {
  recipientId: string;
  body: string;
  key: string;
}

export type ReplyAdded =
  /** There it is; pressed twice, it is there once. */
  | { outcome: "added" }
  /** The message takes no replies, or this adult may not write about the pupil. */
  | { outcome: "refused" }
  /** A family that wrote so much in one day had better call; nothing was written. */
  | { outcome: "too-many" }
  /** Unknown, somebody else's, or withdrawn: the same 404. */
  | { outcome: "absent" };
