import { and, desc, eq, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { imports, schools, users } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { isUuid } from "../forms/fields";
import { fullNameIn } from "../people/name-columns";
import { withinReach } from "../people/staff-reach";
import { type ReadFrom, readingKey } from "./commit-key";
import type { ImportFacts } from "./import-facts";
import type { UndoReport } from "./undo-report";
import { mayBeUndone } from "./undo-window";

const committers = alias(users, "committers");
const undoers = alias(users, "undoers");

/** What staff may know of an import. Its file stays on the server. */
const columns = {
  id: imports.id,
  schoolId: imports.schoolId,
  schoolName: schools.name,
  fileName: imports.fileName,
  fileSha256: imports.fileSha256,
  state: imports.state,
  settings: imports.settings,
  decisions: imports.decisions,
  facts: sql<ImportFacts>`${imports.report}`,
  refusal: imports.refusal,
  commitKey: imports.commitKey,
  createdAt: imports.createdAt,
  actor: sql<string | null>`${fullNameIn(users)}`,
  committedAt: imports.committedAt,
  committer: sql<string | null>`${fullNameIn(committers)}`,
  undoneAt: imports.undoneAt,
  undoer: sql<string | null>`${fullNameIn(undoers)}`,
  undoReport: sql<UndoReport | null>`${imports.undoReport}`,
  undoable: sql<boolean>`${mayBeUndone} and not exists (
    select from ${imports} later where later.school_id = ${imports}.school_id and later.state = 'committed'
      and later.committed_at > ${imports}.committed_at)`,
};

const importsWithin = (reach: StaffReach) =>
  db
    .select(columns)
    .from(imports)
    .innerJoin(schools, eq(schools.id, imports.schoolId))
    .leftJoin(users, eq(users.id, imports.actorId))
    .leftJoin(committers, eq(committers.id, imports.committedById))
    .leftJoin(undoers, eq(undoers.id, imports.undoneById))
    .where(and(withinReach(reach, imports.schoolId), ne(imports.state, "discarded")))
    .$dynamic();

export type SeenImport = Awaited<ReturnType<typeof importsWithin>>[number];

/** An import within the reach; undefined for a foreign, an unknown and a given up one alike. */
export async function findImport(reach: StaffReach, importId: string): Promise<SeenImport | undefined> {
  if (!isUuid(importId)) return undefined;
  const [found] = await importsWithin(reach).where(
    and(eq(imports.id, importId), withinReach(reach, imports.schoolId), ne(imports.state, "discarded")),
  );
  return found;
}

const importsShown = 30;

/** The newest imports of the schools within the reach. */
export const listImports = (reach: StaffReach): Promise<SeenImport[]> =>
  importsWithin(reach).orderBy(desc(imports.createdAt)).limit(importsShown);

/** Whether the rows show what would be written now: nothing was answered or changed since they were listed. */
export const isPreviewCurrent = (seen: ReadFrom & { facts: ImportFacts }): boolean =>
  seen.facts.previewOf === readingKey(seen);

/** An earlier import of the very same file that was written, if any. */
export async function findSameFile({ id, schoolId, fileSha256 }: SeenImport) {
  const [same] = await db
    .select({ id: imports.id, committedAt: imports.committedAt })
    .from(imports)
    .where(
      and(
        eq(imports.schoolId, schoolId),
        eq(imports.fileSha256, fileSha256),
        eq(imports.state, "committed"),
        ne(imports.id, id),
      ),
    )
    .orderBy(desc(imports.committedAt))
    .limit(1);
  return same;
}
