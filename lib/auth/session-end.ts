import { and, isNull, sql } from "drizzle-orm";
import { sessions, staffRoles } from "@/drizzle/schema";
import { minutes } from "../durations";
import { proofLasts, sessionLimits } from "./session-limits";

const interval = (length: number) => sql.raw(`interval '${length / minutes(1)} minutes'`);

const isStaffNow = sql<boolean>`exists (
  select from ${staffRoles} where ${staffRoles.userId} = ${sessions.userId} and ${staffRoles.endedAt} is null)`;

/** Null for who is not staff, and `least` passes over it. */
const staffEnd = sql`case when ${isStaffNow} then least(
  ${sessions.createdAt} + ${interval(sessionLimits.staff.absolute)},
  ${sessions.lastSeenAt} + ${interval(sessionLimits.staff.idle)}) end`;

/**
 * When a session ends if nothing more is asked for. Who is staff now has staff's limits now, whatever the session
 * was when it began.
 */
export const sessionEnd = sql<string>`least(
  ${sessions.expiresAt}, ${sessions.lastSeenAt} + make_interval(mins => ${sessions.idleMinutes}), ${staffEnd})`;

/** A session that still opens something: neither ended nor run out. */
export const isOpenSession = and(isNull(sessions.endedAt), sql`${sessionEnd} > now()`);

/** Whether whoever holds the session has typed the password a short while ago. */
export const provenRecently = sql<boolean>`${sessions.provenAt} > now() - ${interval(proofLasts)}`;
