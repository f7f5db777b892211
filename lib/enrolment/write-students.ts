import { sql } from "drizzle-orm";
import { students } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import type { GatheredPupil } from "./gathered";
import type { PlannedPupil } from "./import-plan";
import { noteChanged, noteMade } from "./import-writes";
import { isEmpty } from "./person-changes";
import type { Accounts } from "./write-accounts";
import type { ClassIds } from "./write-classes";

/** The schooling, in this school, of each pupil of the list. */
export type Students = ReadonlyMap<GatheredPupil, string>;

interface Around {
  importId: string;
  schoolId: string;
  classIds: ClassIds;
  accounts: Accounts;
}

/** Writes the pupils of the plan: new ones are entered, known ones changed where the list says so. */
export async function writeStudents(
  tx: Transaction,
  pupils: readonly PlannedPupil[],
  around: Around,
): Promise<Students> {
  const byAccount = new Map<string, GatheredPupil>();
  const rows = pupils.flatMap(({ known, pupil }) => {
    const userId = around.accounts.get(pupil);
    if (known || !userId) return [];
    byAccount.set(userId, pupil);
    const { matricule, birthDate, className } = pupil;
    const classId = className ? around.classIds.get(className) : null;
    return [{ userId, schoolId: around.schoolId, matricule, birthDate, classId }];
  });
  const entered = new Map<GatheredPupil, string>();
  for (const { id, userId } of await enterStudents(tx, rows)) {
    const pupil = byAccount.get(userId);
    if (pupil) entered.set(pupil, id);
  }
  await noteMade(tx, around.importId, "students", [...entered.values()]);
  await updateStudents(tx, pupils, around);
  return new Map([
    ...pupils.flatMap(({ pupil, known }) => (known ? [[pupil, known.id] as const] : [])),
    ...entered,
  ]);
}

type NewStudent = Pick<GatheredPupil, "matricule" | "birthDate"> & {
  userId: string;
  schoolId: string;
  classId: string | null | undefined;
};

/** The search index looks through the people of each statement one by one: many short statements are quicker than one. */
const rowsPerStatement = 1_000;

async function enterStudents(tx: Transaction, rows: NewStudent[]) {
  const entered: { id: string; userId: string }[] = [];
  for (let start = 0; start < rows.length; start += rowsPerStatement)
    entered.push(...(await enterSome(tx, rows.slice(start, start + rowsPerStatement))));
  return entered;
}

const enterSome = (tx: Transaction, rows: NewStudent[]) =>
  tx.execute<{ id: string; userId: string }>(sql`
    insert into ${students} (user_id, school_id, matricule, birth_date, class_id)
    select "userId", "schoolId", matricule, "birthDate", "classId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as pupil(
      "userId" uuid, "schoolId" uuid, matricule text, "birthDate" date, "classId" uuid)
    returning id, user_id as "userId"`);

async function updateStudents(
  tx: Transaction,
  pupils: readonly PlannedPupil[],
  { importId, classIds }: Around,
): Promise<void> {
  const changes = pupils.flatMap(({ known, schooling }) => {
    if (!known || isEmpty(schooling)) return [];
    const { className, ...rest } = schooling;
    return [{ id: known.id, ...rest, classId: className && classIds.get(className) }];
  });
  const ids = changes.map(({ id }) => id);
  await noteChanged(tx, importId, { table: "students", ids }, async () => {
    await tx.execute(sql`
    update ${students} set
      matricule = coalesce(${students}.matricule, change.matricule),
      birth_date = coalesce(change."birthDate", ${students}.birth_date),
      class_id = coalesce(change."classId", ${students}.class_id),
      left_on = case when change.returns then null else ${students}.left_on end
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as change(
      id uuid, matricule text, "birthDate" date, "classId" uuid, returns boolean)
    where ${students}.id = change.id`);
  });
}
