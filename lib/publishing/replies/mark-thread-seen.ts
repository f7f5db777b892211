import { db } from "../../db/client";
import { markSeenBy, type ReplyAuthor } from "./add-reply";

/** Notes when one side first saw what the other wrote, in a thread that was found through its owner. */
export const markThreadSeen = (side: ReplyAuthor["side"], recipientId: string): Promise<void> =>
  db.transaction(async (tx) => {
    await markSeenBy(tx, side, recipientId);
  });
