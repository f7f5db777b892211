import { type SQL, sql } from "drizzle-orm";
import {
  accountMerges,
  familyRequests,
  guardianships,
  importRows,
  importWrites,
  outbox,
  passwords,
  secondFactors,
  sessions,
  signInAttempts,
  students,
  trustedDevices,
  users,
} from "@/drizzle/schema";
import { revokeAccessTokens } from "../../access/revoke-access";
import type { Transaction } from "../../db/client";
import { forgetReadings } from "../../publishing/accounts/forget-readings";

/** Erases what is known of these people, wherever it is written; usernames and ids stay, so that none is recycled. */
export async function forgetPeople(tx: Transaction, erased: readonly string[]): Promise<void> {
  const everybody = await withJoined(tx, erased);
  const these = sql`any(${sql.param(everybody)}::uuid[])`;
  const theirStudents = sql`(select id from ${students} where user_id = ${these})`;
  await forgetAccounts(tx, these);
  await tx.execute(sql`update ${students} set birth_date = null, matricule = null where user_id = ${these}`);
  await tx.execute(sql`update ${guardianships} set motive = null, document_reference = null, relation = null
    where guardian_id = ${these} or student_id in ${theirStudents}`);
  await forgetReadings(tx, these, theirStudents);
  await forgetMails(tx, these);
  await forgetImports(tx, these, theirStudents);
  await tx.execute(sql`update ${familyRequests} set child_last_name = '', child_first_name = '', child_class = ''
    where user_id = ${these}`);
  await tx.execute(
    sql`update ${accountMerges} set moved = '{}' where kept_id = ${these} or merged_id = ${these}`,
  );
  for (const userId of everybody) await revokeAccessTokens(tx, userId);
}

/** Accounts that were joined to one of them go with it. */
async function withJoined(tx: Transaction, userIds: readonly string[]): Promise<string[]> {
  const joined = await tx.execute<{ id: string }>(
    sql`select id from ${users} where merged_into_id = any(${sql.param([...userIds])}::uuid[])`,
  );
  return [...userIds, ...joined.map(({ id }) => id)];
}

async function forgetAccounts(tx: Transaction, these: SQL): Promise<void> {
  await tx.execute(sql`update ${users} set last_name = '', first_name = '', folded_name = ' ', email = null,
    second_email = null, phone = null, phone_as_given = null, suspension_reason = null, on_paper = false,
    email_bounced_at = null, erased_at = now() where id = ${these}`);
  for (const table of [passwords, secondFactors, sessions, signInAttempts, trustedDevices])
    await tx.execute(sql`delete from ${table} where user_id = ${these}`);
}

/** A mail that waits is not sent; of those that left, to whom and about what is forgotten. */
const forgetMails = (tx: Transaction, these: SQL) =>
  tx.execute(sql`update ${outbox} set recipient = '', details = '{}',
    state = case when state = 'queued' then 'cancelled' else state end where user_id = ${these}`);

async function forgetImports(tx: Transaction, these: SQL, theirStudents: SQL): Promise<void> {
  await tx.execute(sql`update ${importRows} set last_name = '', first_name = '', changes = '[]', findings = '[]'
    where user_id = ${these}`);
  await tx.execute(sql`delete from ${importWrites} where row_id = ${these} or row_id in ${theirStudents}`);
}
