import { sql } from "drizzle-orm";
import {
  accountMerges,
  announcementRecipients,
  blockVisits,
  familyRequests,
  guardianships,
  importWrites,
  promotionLines,
  sessions,
  staffRoles,
  studentGroupMembers,
  students,
  users,
} from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import { snapshotOf, type WrittenTable } from "./import-writes";
import type { KeptPerson } from "./undo-report";

/** Rows of one table that an import made. */
export const madeRows = (importId: string, table: WrittenTable) => sql`(
  select row_id, after from ${importWrites}
  where import_id = ${importId}::uuid and table_name = ${table} and before is null)`;

/** The account's own state changes by machines too: a mailbox that bounces is nobody's deed. */
const byHand = sql`(${snapshotOf("users")} - 'email_bounced_at')`;

/** Accounts that the import made and that somebody has used or changed since. */
export const findUsedAccounts = (tx: Transaction, importId: string) =>
  tx.execute<KeptPerson & Record<string, unknown>>(sql`
    select made.row_id as "userId", why.reason
    from ${madeRows(importId, "users")} made
    join ${users} on ${users.id} = made.row_id
    cross join lateral (select case
      when ${users.activatedAt} is not null then 'activated'
      when exists (select from ${sessions} where ${sessions.userId} = ${users.id}) then 'entered'
      when exists (select from ${staffRoles} where ${staffRoles.userId} = ${users.id}) then 'staff'
      when ${users.mergedIntoId} is not null
        or exists (select from ${accountMerges} where ${accountMerges.keptId} = ${users.id}) then 'merged'
      when exists (select from ${students} where ${students.userId} = ${users.id}
          and ${students.id} not in (select row_id from ${madeRows(importId, "students")} s))
        or exists (select from ${guardianships} where ${guardianships.guardianId} = ${users.id}
          and ${guardianships.id} not in (select row_id from ${madeRows(importId, "guardianships")} g))
        then 'linked'
      when ${users.suspendedAt} is not null then 'suspended'
      when ${byHand} is distinct from made.after - 'email_bounced_at' then 'edited'
      end as reason) why
    where why.reason is not null`);

/** Links that the import made and that stay: of an adult whose account stays, or with rights set by hand. */
export const findKeptLinks = (tx: Transaction, importId: string, used: readonly string[]) =>
  tx.execute<{ id: string; guardianId: string; studentId: string; edited: boolean }>(sql`
    select * from (
      select ${guardianships.id}, ${guardianships.guardianId} as "guardianId",
        ${guardianships.studentId} as "studentId",
        ${snapshotOf("guardianships")} is distinct from made.after as edited
      from ${madeRows(importId, "guardianships")} made
      join ${guardianships} on ${guardianships.id} = made.row_id) link
    where edited or "guardianId" in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(used)}::jsonb))`);

/** Pupils whom the import entered and who stay: used, changed by hand, or somebody or something stands beside them. */
export const findKeptStudents = (
  tx: Transaction,
  importId: string,
  { used, beside }: { used: readonly string[]; beside: readonly string[] },
) =>
  tx.execute<{ id: string; userId: string; edited: boolean }>(sql`
    select ${students.id}, ${students.userId} as "userId", change.edited
    from ${madeRows(importId, "students")} made
    join ${students} on ${students.id} = made.row_id
    cross join lateral (select ${snapshotOf("students")} is distinct from made.after
      or ${students.handedOverAt} is not null as edited) change
    where change.edited
      or ${students.userId} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(used)}::jsonb))
      or ${students.id} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(beside)}::jsonb))
      or exists (select from ${promotionLines} where ${promotionLines.studentId} = ${students.id})
      or exists (select from ${familyRequests} where ${familyRequests.studentId} = ${students.id})
      or exists (select from ${announcementRecipients} where ${announcementRecipients.studentId} = ${students.id})
      or exists (select from ${studentGroupMembers} where ${studentGroupMembers.studentId} = ${students.id})
      or exists (select from ${blockVisits} where ${blockVisits.studentId} = ${students.id})
      or exists (select from ${guardianships} where ${guardianships.studentId} = ${students.id}
        and ${guardianships.id} not in (select row_id from ${madeRows(importId, "guardianships")} g))`);
