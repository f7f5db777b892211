import { and, desc, eq, sql } from "drizzle-orm";
import { imports, schools } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { mayBeUndone } from "../enrolment/undo-window";
import { withinReach } from "../people/staff-reach";
import { namedRows, waitingOf } from "./waiting";

/** Imports that can still be taken back, the newest first. */
export const listUndoableImports = async (reach: StaffReach) =>
  waitingOf(
    await db
      .select({
        inAll: sql<number>`(count(*) over ())::int`,
        id: imports.id,
        fileName: imports.fileName,
        school: schools.name,
        committedAt: sql<Date>`${imports.committedAt}`.mapWith(imports.createdAt),
      })
      .from(imports)
      .innerJoin(schools, eq(schools.id, imports.schoolId))
      .where(and(mayBeUndone, withinReach(reach, imports.schoolId)))
      .orderBy(desc(imports.committedAt), imports.id)
      .limit(namedRows),
  );

export type UndoableImport = Awaited<ReturnType<typeof listUndoableImports>>["first"][number];
