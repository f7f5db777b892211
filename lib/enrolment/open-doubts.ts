import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { importRows, imports, schools } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { withinReach } from "../people/staff-reach";
import { isOpen, type Note } from "./consequence";
import type { WhoAsks } from "./hold-import";

/** Rows of written imports that somebody should still look at. */
const isWaiting = (reach: StaffReach): SQL | undefined =>
  and(eq(importRows.doubtful, true), eq(imports.state, "committed"), withinReach(reach, imports.schoolId));

/** The newest of these rows, each with their number in all, what was noticed and the person it became, if any. */
export async function listOpenDoubts(reach: StaffReach, limit = 20) {
  const found = await db
    .select({
      inAll: sql<number>`(count(*) over ())::int`,
      rowId: importRows.id,
      importId: importRows.importId,
      schoolName: schools.name,
      line: importRows.line,
      lastName: importRows.lastName,
      firstName: importRows.firstName,
      className: importRows.className,
      userId: importRows.userId,
      findings: sql<Note[]>`${importRows.findings}`,
    })
    .from(importRows)
    .innerJoin(imports, eq(imports.id, importRows.importId))
    .innerJoin(schools, eq(schools.id, imports.schoolId))
    .where(isWaiting(reach))
    .orderBy(desc(imports.committedAt), importRows.position)
    .limit(limit);
  return found.map(({ findings, ...row }) => ({
    ...row,
    messages: findings.filter(isOpen).map(({ message }) => message),
  }));
}

export type OpenDoubt = Omit<Awaited<ReturnType<typeof listOpenDoubts>>[number], "inAll">;

/** « C’est vu »: a doubtful row of a written import needs nobody any more. False for a row out of reach. */
export const settleDoubt = (rowId: string, who: WhoAsks): Promise<string | undefined> =>
  db.transaction(async (tx) => {
    const mine = tx
      .select({ id: imports.id })
      .from(imports)
      .where(and(eq(imports.state, "committed"), withinReach(who.reach, imports.schoolId)));
    const [row] = await tx
      .update(importRows)
      .set({ doubtful: false })
      .where(and(eq(importRows.id, rowId), inArray(importRows.importId, mine)))
      .returning({ importId: importRows.importId, userId: importRows.userId });
    if (!row) return undefined;
    await recordAuditEvent(tx, {
      ...{ action: "import.doubts_settled", actorId: who.userId, subjectId: row.userId },
      details: { importId: row.importId, rowId },
    });
    return row.importId;
  });
