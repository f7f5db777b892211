import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { sessions } from "@/drizzle/schema";
import { type Database, db, type Transaction } from "../db/client";
import { hashSecret } from "./keys";

const end = { endedAt: sql`now()` };

/** Ends every open session of a person, but the one to keep: it counts on their next request. */
export async function endSessionsOf(
  tx: Transaction | Database,
  userId: string,
  keepSessionId?: string,
): Promise<void> {
  await tx
    .update(sessions)
    .set(end)
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.endedAt),
        keepSessionId ? ne(sessions.id, keepSessionId) : sql`true`,
      ),
    );
}

/** « Déconnecter tous les autres appareils » */
export const endOtherSessionsOf = (viewer: { userId: string; sessionId: string }): Promise<void> =>
  endSessionsOf(db, viewer.userId, viewer.sessionId);

/** Ends one session of this person; somebody else's, an ended and an unknown one are left as they are. */
export async function endSessionOf(userId: string, sessionId: string): Promise<void> {
  await db
    .update(sessions)
    .set(end)
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId), isNull(sessions.endedAt)));
}

/** Ends the session that a cookie's secret opens, if any. */
export async function endSessionWith(secret: string): Promise<void> {
  await db
    .update(sessions)
    .set(end)
    .where(and(eq(sessions.secretHash, hashSecret(secret)), isNull(sessions.endedAt)));
}
