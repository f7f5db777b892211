import type { Transaction } from "../db/client";
import type { ImportPlan } from "./import-plan";
import type { SchoolYearDates } from "./school-year";
import { type Accounts, writeAccounts } from "./write-accounts";
import { writeClasses } from "./write-classes";
import { writeGuardianships } from "./write-guardianships";
import { writeLeavers } from "./write-leavers";
import { writeStudents } from "./write-students";

/** The import that a plan is written for: where, when, and under which line every written row is noted. */
export interface CommitPlace {
  importId: string;
  schoolId: string;
  year: SchoolYearDates;
  /** ISO date in Brussels. */
  today: string;
}

/** What a stage of the writing is called; the catalogue has a sentence for each. */
export type CommitStage = "classes" | "accounts" | "students" | "guardianships";

/**
 * Writes a plan inside the caller's transaction, in few statements whatever the size of the school, notes every
 * row that it made or changed, and gives the account of everybody in the list.
 */
export async function commitImport(
  tx: Transaction,
  plan: ImportPlan,
  at: CommitPlace,
  reached: (stage: CommitStage) => void = () => {},
): Promise<Accounts> {
  reached("classes");
  const classIds = await writeClasses(tx, plan.classes, at);
  reached("accounts");
  const accounts = await writeAccounts(tx, plan, at.importId);
  reached("students");
  const studentOf = await writeStudents(tx, plan.pupils, { ...at, classIds, accounts });
  await writeLeavers(tx, plan.leavers, at);
  reached("guardianships");
  await writeGuardianships(tx, plan, { importId: at.importId, accounts, studentOf });
  return accounts;
}
