import { and, eq, isNull, sql } from "drizzle-orm";
import { cookies } from "next/headers";
import { cache } from "react";
import { guardianships, sessions, staffRoles, students, users } from "@/drizzle/schema";
import { db } from "../db/client";
import { type Language, supportedLanguage } from "../i18n/translator";
import { isReadingGuardianship } from "../people/current-guardianship";
import { isReadableSchooling } from "../people/current-schooling";
import { cookieNames } from "./cookies";
import { factorState } from "./factors/factor-state";
import { hashSecret } from "./keys";
import type { HeldRole } from "./policy";
import { prolongSession } from "./prolong-session";
import { isOpenSession, provenRecently, sessionEnd } from "./session-end";

/** The person behind the request, as the database says now: never from the cookie. */
export interface Viewer {
  userId: string;
  firstName: string;
  lastName: string;
  username: string;
  language: Language;
  sessionId: string;
  /** `provisional`: may only choose a password. */
  sessionKind: "full" | "provisional";
  /** When the session ends if nothing more is asked for. */
  sessionEndsAt: Date;
  /** Whether there is a current guardianship with the right to read. */
  isGuardian: boolean;
  ownStudentIds: string[];
  staff: HeldRole[];
  /** Whether the password was typed within the last minutes: grave acts ask for that. */
  provenRecently: boolean;
  /** The second factor: `none` was ever set up, one is `owed` in this session, or it was `shown`. */
  factor: "none" | "owed" | "shown";
}

const roles = db
  .select({
    found: sql<
      HeldRole[]
    >`coalesce(json_agg(json_build_object('role', ${staffRoles.role}, 'schoolId', ${staffRoles.schoolId})), '[]')`.as(
      "found",
    ),
  })
  .from(staffRoles)
  .where(sql`${staffRoles.userId} = ${sessions.userId} and ${staffRoles.endedAt} is null`)
  .as("roles");

const findViewer = db
  .select({
    userId: users.id,
    firstName: users.firstName,
    lastName: users.lastName,
    username: users.username,
    language: users.language,
    sessionId: sessions.id,
    sessionKind: sessions.kind,
    lastSeenLongAgo: sql<boolean>`${sessions.lastSeenAt} < now() - interval '1 minute'`,
    endsAt: sessionEnd,
    isGuardian: sql<boolean>`exists (select 1 from ${guardianships}
      join ${students} on ${students.id} = ${guardianships.studentId}
      where ${guardianships.guardianId} = ${users.id} and ${isReadingGuardianship} and ${isReadableSchooling})`,
    ownStudentIds: sql<
      string[]
    >`array(select ${students.id} from ${students} where ${students.userId} = ${users.id} and ${isReadableSchooling})`,
    staff: roles.found,
    provenRecently,
    factor: factorState,
  })
  .from(sessions)
  .innerJoin(users, eq(users.id, sessions.userId))
  .innerJoinLateral(roles, sql`true`)
  .where(
    and(
      eq(sessions.secretHash, sql.placeholder("secretHash")),
      isNull(users.suspendedAt),
      isNull(users.mergedIntoId),
      isOpenSession,
    ),
  )
  .prepare("find_viewer");

/** The viewer that a cookie's secret stands for, or undefined. Does not count as activity. */
export async function findViewerBySecret(
  secret: string,
): Promise<(Viewer & { lastSeenLongAgo: boolean }) | undefined> {
  const [row] = await findViewer.execute({ secretHash: hashSecret(secret) });
  if (!row) return undefined;
  const { endsAt, language, ...rest } = row;
  return { ...rest, language: supportedLanguage(language), sessionEndsAt: new Date(endsAt) };
}

/** Who is asking, looked up once per request; undefined for a stranger and for an ended session alike. */
export const currentViewer = cache(async (): Promise<Viewer | undefined> => {
  const secret = (await cookies()).get(cookieNames().session)?.value;
  const viewer = secret ? await findViewerBySecret(secret) : undefined;
  if (viewer?.lastSeenLongAgo) await prolongSession(viewer.sessionId);
  return viewer;
});
