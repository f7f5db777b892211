import { createHash } from "node:crypto";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { importMappings, imports } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { db, type Transaction } from "../db/client";
import { enqueueJob } from "../jobs/enqueue-job";
import { readingJobKey } from "./import-jobs";

export interface ReceivedFile {
  schoolId: string;
  actorId: string;
  fileName: string;
  bytes: Buffer;
}

/**
 * Keeps a file that was handed in and has it read by a job; nothing of it is written among the school's people.
 * What was answered at the last import of the school counts for the same doubts of this one.
 */
export const receiveFile = ({
  schoolId,
  actorId,
  fileName,
  bytes,
}: ReceivedFile): Promise<{ importId: string }> =>
  db.transaction(async (tx) => {
    const fileSha256 = createHash("sha256").update(bytes).digest("hex");
    const [row] = await tx
      .insert(imports)
      .values({
        ...{ schoolId, actorId, fileName, fileSha256, file: bytes },
        settings: await rememberedSettings(tx, schoolId),
        decisions: await rememberedAnswers(tx, schoolId),
      })
      .returning({ id: imports.id });
    if (!row) throw new Error("The import was not returned.");
    const details = { importId: row.id };
    const key = readingJobKey(row.id);
    await enqueueJob(tx, { kind: "import.read", details, schoolId, actorId, key });
    await recordAuditEvent(tx, {
      ...{ action: "import.uploaded", actorId, subjectId: row.id, schoolId },
      details: { sha256: fileSha256, bytes: bytes.length },
    });
    return { importId: row.id };
  });

/** Columns that were mapped by hand the last time; they count only for a list that no preset recognises. */
async function rememberedSettings(tx: Transaction, schoolId: string): Promise<Record<string, unknown>> {
  const [mapping] = await tx
    .select({ columns: importMappings.columns })
    .from(importMappings)
    .where(eq(importMappings.schoolId, schoolId));
  return mapping ? { columns: mapping.columns } : {};
}

async function rememberedAnswers(tx: Transaction, schoolId: string): Promise<Record<string, string>> {
  const [last] = await tx
    .select({ decisions: imports.decisions })
    .from(imports)
    .where(and(eq(imports.schoolId, schoolId), isNotNull(imports.committedAt)))
    .orderBy(desc(imports.committedAt))
    .limit(1);
  return last?.decisions ?? {};
}
