import { eq, sql } from "drizzle-orm";
import { sessions } from "@/drizzle/schema";
import { db } from "../db/client";

/** Counts as activity now: the idle time starts again; the absolute end stays where it is. */
export async function prolongSession(sessionId: string): Promise<void> {
  await db.update(sessions).set({ lastSeenAt: sql`now()` }).where(eq(sessions.id, sessionId));
}
