import type { Transaction } from "../db/client";
import type { ImportPlan } from "./import-plan";
import type { SchoolYearDates } from "./school-year";
import { type Accounts, writeAccounts } from "./write-accounts";
import { writeClasses } from "./write-classes";
import { writeGuardianships, writeStudents } from "./write-students";

/**
 * Writes a plan inside the caller's transaction, in few statements whatever the size of the school, and gives
 * the account of everybody in the list.
 */
export async function commitImport(
  tx: Transaction,
  plan: ImportPlan,
  at: { schoolId: string; year: SchoolYearDates },
): Promise<Accounts> {
  const classIds = await writeClasses(tx, plan.classes, at);
  const accounts = await writeAccounts(tx, plan);
  const studentOf = await writeStudents(tx, plan.pupils, { schoolId: at.schoolId, classIds, accounts });
  await writeGuardianships(tx, plan, { accounts, studentOf });
  return accounts;
}
