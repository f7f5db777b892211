import { sql } from "drizzle-orm";
import { guardianships } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import { addLateReaders } from "../publishing/sending/late-readers";
import type { ImportPlan } from "./import-plan";
import { noteMade } from "./import-writes";
import type { Accounts } from "./write-accounts";
import type { Students } from "./write-students";

interface Around {
  importId: string;
  accounts: Accounts;
  studentOf: Students;
}

/** Links each adult to the children beside whom the list names them. Existing links keep their rights. */
export async function writeGuardianships(
  tx: Transaction,
  { adults }: ImportPlan,
  { importId, accounts, studentOf }: Around,
): Promise<void> {
  const rows = adults.flatMap(({ adult, newChildren }) =>
    newChildren.flatMap((child) => {
      const guardianId = accounts.get(adult);
      const studentId = studentOf.get(child);
      return guardianId && studentId
        ? [{ guardianId, studentId, relation: adult.relations.get(child) ?? null }]
        : [];
    }),
  );
  const made = await tx.execute<{ id: string }>(sql`
    insert into ${guardianships} (guardian_id, student_id, relation)
    select "guardianId", "studentId", relation
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as link(
      "guardianId" uuid, "studentId" uuid, relation text)
    on conflict (guardian_id, student_id) do nothing
    returning id`);
  const ids = made.map(({ id }) => id);
  await addLateReaders(tx, ids);
  await noteMade(tx, importId, "guardianships", ids);
}
