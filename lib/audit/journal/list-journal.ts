import { aliasedTable, and, eq, type SQL, sql } from "drizzle-orm";
import { auditEvents, schools, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { keyset, type Page, pageOf, rowsPerPage } from "../../lists/keyset";
import type { ActingStaff } from "../../people/acting-staff";
import { listedNameIn } from "../../people/name-columns";
import { isPersonWithin } from "../../people/staff-reach";
import { type JournalFilters, type JournalRequest, journalConditions } from "./journal-filters";

const actors = aliasedTable(users, "actors");

/** A line of the journal, with the names of today: none of them is written in it. */
const lineColumns = {
  seq: auditEvents.seq,
  at: auditEvents.at,
  action: auditEvents.action,
  details: auditEvents.details,
  actorId: auditEvents.actorId,
  actor: sql<string | null>`${listedNameIn(actors)}`,
  subjectId: auditEvents.subjectId,
  /** Null when nobody is meant, or nobody within the reach. */
  subject: sql<string | null>`${listedNameIn(users)}`,
  school: schools.name,
};

const selectLines = (reach: StaffReach, cursor: SQL<string>, conditions: SQL[]) =>
  db
    .select({ ...lineColumns, cursor })
    .from(auditEvents)
    .leftJoin(actors, eq(actors.id, auditEvents.actorId))
    .leftJoin(users, and(eq(users.id, auditEvents.subjectId), isPersonWithin(reach)))
    .leftJoin(schools, eq(schools.id, auditEvents.schoolId))
    .where(and(...conditions));

export type JournalLine = Omit<Awaited<ReturnType<typeof selectLines>>[number], "cursor">;

/** One page of what these staff may read, in the order of the chain. */
export async function listJournal(
  acting: ActingStaff,
  request: JournalRequest,
  size = rowsPerPage,
): Promise<Page<JournalLine>> {
  const { where, orderBy, limit, cursor } = keyset(
    request,
    { quand: { by: auditEvents.seq, type: "bigint" } },
    auditEvents.seq,
    size,
  );
  const conditions = [...journalConditions(acting, request.filters), ...(where ? [where] : [])];
  const found = await selectLines(acting.reach, cursor, conditions)
    .orderBy(...orderBy)
    .limit(limit);
  return pageOf(found, request, size);
}

/** How many lines the filters show. */
export const countJournal = (acting: ActingStaff, filters: JournalFilters): Promise<number> =>
  db.$count(auditEvents, and(...journalConditions(acting, filters)));
