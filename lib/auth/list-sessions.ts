import { and, desc, eq } from "drizzle-orm";
import { sessions } from "@/drizzle/schema";
import { db } from "../db/client";
import { isOpenSession } from "./session-end";

/** The browsers where a person is signed in now, the most recent first. */
export function listSessionsOf(userId: string) {
  return db
    .select({ id: sessions.id, deviceLabel: sessions.deviceLabel, lastSeenAt: sessions.lastSeenAt })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.kind, "full"), isOpenSession))
    .orderBy(desc(sessions.lastSeenAt));
}

export type OpenSession = Awaited<ReturnType<typeof listSessionsOf>>[number];
