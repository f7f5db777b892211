import { listThread, type ThreadReply } from "../replies/list-thread";
import { markThreadSeen } from "../replies/mark-thread-seen";

/** The thread under a message that `openMessage` found; what the secretariat wrote counts as seen from now on. */
export async function openThread(recipientId: string): Promise<ThreadReply[]> {
  const thread = await listThread(recipientId);
  if (thread.some(({ fromStaff, seenAt }) => fromStaff && !seenAt))
    await markThreadSeen("family", recipientId);
  return thread;
}
