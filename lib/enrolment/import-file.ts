import { createHash, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { imports } from "@/drizzle/schema";
import { inviteUsers } from "../access/invite-users";
import { recordAuditEvent } from "../audit/record-audit-event";
import { now } from "../clock";
import { db, type Transaction } from "../db/client";
import { isoDay } from "../i18n/formats";
import { findSchool } from "../people/schools";
import { commitImport } from "./commit-import";
import type { ImportFacts } from "./import-facts";
import type { ImportPlan } from "./import-plan";
import { countInvitable, type ImportReport, isWorthWriting, reportOf } from "./import-report";
import { lockEnrolment } from "./lock-enrolment";
import { planImport } from "./plan-import";
import { type PresetSlug, presetSlugs } from "./presets/preset";
import { readFileAsList } from "./read-file";
import type { List } from "./read-list";
import { type ImportRefusal, refuse } from "./refusal";
import { findRunningYear } from "./running-year";
import type { SchoolYearDates } from "./school-year";

export interface ImportSettings {
  /** The school's slug. */
  school: string;
  /** The kind of list, by its name; found out when it is left out. */
  preset?: string | undefined;
  /** The sheet of a workbook, or the school of a OneRoster archive; found out when it is left out. */
  sheet?: string | undefined;
  /** Only looks: reports what would happen and writes nothing. */
  dryRun: boolean;
  /** Queues an invitation for each who has an address and was never invited, pupils included. */
  invite: boolean;
  /** Who imports; null for the command line. */
  actorId: string | null;
  /** What the file is called, for the list of imports. */
  fileName?: string | undefined;
}

export type ImportOutcome = ({ outcome: "read" } & ImportReport) | ImportRefusal;

/**
 * Imports a school's list: all of it in one transaction, refused rows apart, or nothing. The same file again
 * writes nothing. Never changes an existing e-mail nor staff; who is not in the list is counted and left alone.
 */
export async function importFile(bytes: Uint8Array, settings: ImportSettings): Promise<ImportOutcome> {
  const { preset, sheet } = settings;
  if (!isPreset(preset)) {
    const known = presetSlugs.join(", ");
    return refuse("enrolment.refusals.unknownPreset", { preset, known });
  }
  const school = await findSchool(settings.school);
  if (!school) return refuse("enrolment.refusals.unknownSchool", { school: settings.school });
  const today = isoDay(now());
  const list = await readFileAsList(bytes, { preset, sheet }, { today, schoolEmail: school.email });
  if ("outcome" in list) return list;
  const place = { schoolId: school.id, year: await findRunningYear(db, school.id, today), today };
  if (settings.dryRun) {
    const plan = await planImport(db, list, { ...place, schoolYear: place.year.label });
    const invitations = settings.invite ? countInvitable(plan) : 0;
    return { outcome: "read", ...reportOf(plan, { invitations, committed: false }) };
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return db.transaction((tx) => importList(tx, list, { ...place, ...settings, sha256 }));
}

const isPreset = (name: string | undefined): name is PresetSlug | undefined =>
  name === undefined || presetSlugs.some((slug) => slug === name);

interface Commit extends ImportSettings {
  schoolId: string;
  year: SchoolYearDates;
  today: string;
  sha256: string;
}

/** One import of a school at a time: the second one sees what the first has written. */
async function importList(tx: Transaction, list: List, at: Commit): Promise<ImportOutcome> {
  await lockEnrolment(tx, at.schoolId);
  const plan = await planImport(tx, list, { ...at, schoolYear: at.year.label });
  const importId = randomUUID();
  if (isWorthWriting(plan)) await keepImport(tx, importId, plan, at);
  const accounts = await commitImport(tx, plan, { ...at, importId });
  const invitations = at.invite ? await inviteUsers(tx, [...new Set(accounts.values())]) : 0;
  const report = reportOf(plan, { invitations, committed: true });
  if (isWorthWriting(plan)) await recordImport(tx, plan, report, at);
  return { outcome: "read", ...report };
}

/** Stands in the list of imports like one from the screen, and can be undone there. */
async function keepImport(tx: Transaction, id: string, plan: ImportPlan, at: Commit): Promise<void> {
  const { findings: _, ...report } = reportOf(plan, { invitations: 0, committed: true });
  const { schoolId, actorId } = at;
  await tx.insert(imports).values({
    id,
    ...{ schoolId, actorId, fileName: at.fileName ?? "", fileSha256: at.sha256, state: "committed" },
    report: { report } satisfies ImportFacts,
    committedAt: sql`now()`,
    committedById: actorId,
  });
}

function recordImport(tx: Transaction, plan: ImportPlan, report: ImportReport, at: Commit): Promise<void> {
  const { rows, students, guardians, invitations } = report;
  const refusedRows = new Set(
    plan.findings.filter(({ severity }) => severity === "error").map(({ line }) => line),
  );
  return recordAuditEvent(tx, {
    action: "enrolment.imported",
    actorId: at.actorId,
    schoolId: at.schoolId,
    details: {
      sha256: at.sha256,
      preset: at.preset ?? null,
      rows,
      refusedRows: refusedRows.size,
      students,
      guardians,
      invitations,
    },
  });
}
