import { and, eq, sql } from "drizzle-orm";
import { importRows, imports } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import type { Transaction } from "../db/client";
import type { Work } from "../jobs/job-kinds";
import { type CommitStage, commitImport } from "./commit-import";
import { commitKeyOf } from "./commit-key";
import type { CommitJob } from "./import-jobs";
import { reportOf } from "./import-report";
import { linkRows } from "./link-rows";
import { listConsequences } from "./list-consequences";
import { type Draft, holdDraft, loadFile, placeOf, readDraft } from "./load-import";
import { lockEnrolment } from "./lock-enrolment";
import { planImport } from "./plan-import";
import { markPreviewed, type Preview, storeRows } from "./store-preview";
import { supersedeDoubts } from "./supersede-doubts";

const stages: Record<CommitStage, number> = { classes: 3, accounts: 4, students: 5, guardianships: 6 };
const steps = 8;

/**
 * The job « import.commit »: makes the plan again in the transaction that writes it. When the school's people have
 * changed since the preview and so the consequences, nothing is written and the new preview waits for a
 * confirmation of its own.
 */
export async function run({ tx, details, job, report }: Work<CommitJob>) {
  const known = await holdDraft(tx, details.importId);
  if (!known) return { outcome: "over" };
  await lockEnrolment(tx, known.schoolId);
  const bytes = await loadFile(tx, known.id);
  if (known.state !== "previewed" || !bytes) return { outcome: "over" };
  if (known.commitKey !== details.commitKey) return { outcome: "changed" };
  report("reading", 1, steps);
  const list = await readDraft(bytes, known);
  if ("outcome" in list) throw new Error("A list that was previewed is refused at the commit.");
  report("planning", 2, steps);
  const place = await placeOf(tx, known);
  const plan = await planImport(tx, list, place);
  const preview = { plan, consequences: listConsequences(plan, known.decisions) };
  if (commitKeyOf(known, preview.consequences) !== details.commitKey) return previewAgain(tx, known, preview);
  const reached = (stage: CommitStage) => report(stage, stages[stage], steps);
  const accounts = await commitImport(tx, plan, { ...place, importId: known.id }, reached);
  report("closing", 7, steps);
  await linkRows(tx, known.id, plan, accounts);
  await supersedeDoubts(tx, known);
  await markCommitted(tx, known, preview, job.actorId);
  return { outcome: "committed" };
}

async function previewAgain(tx: Transaction, draft: Draft, preview: Preview) {
  await storeRows(tx, draft.id, preview.consequences);
  await markPreviewed(tx, draft, preview);
  return { outcome: "changed" };
}

async function markCommitted(tx: Transaction, draft: Draft, { plan }: Preview, actorId: string | null) {
  const { findings: _, ...report } = reportOf(plan, { invitations: 0, committed: true });
  const facts = { ...draft.facts, report };
  await tx
    .update(imports)
    .set({ state: "committed", report: facts, committedAt: sql`now()`, committedById: actorId })
    .where(eq(imports.id, draft.id));
  await tx
    .delete(importRows)
    .where(
      and(
        eq(importRows.importId, draft.id),
        eq(importRows.kind, "unchanged"),
        eq(importRows.doubtful, false),
      ),
    );
  const { rows, students, guardians } = report;
  await recordAuditEvent(tx, {
    ...{ action: "import.committed", actorId, subjectId: draft.id, schoolId: draft.schoolId },
    details: {
      ...{ sha256: draft.fileSha256, rows, students, guardians },
      answers: Object.keys(draft.decisions).length,
      leavers: plan.leavers.length,
    },
  });
}
