import { sql } from "drizzle-orm";
import { imports, importWrites, users } from "@/drizzle/schema";
import type { Reader } from "../db/client";

/** An account that an undone import had made for a pupil, and what that import knew them by. */
export interface TakenBackPupil extends Record<string, unknown> {
  userId: string;
  foldedName: string;
  matricule: string | null;
  birthDate: string | null;
}

/** The same for an adult: how to reach them, and one child beside whom they stood. */
export interface TakenBackAdult extends Record<string, unknown> {
  userId: string;
  foldedName: string;
  email: string | null;
  phone: string | null;
  childName: string | null;
  childMatricule: string | null;
}

/** What undone imports of a school made and took back, as long as it is remembered. */
const madeBy = (schoolId: string, table: string) => sql`
  select w.import_id, w.row_id, w.after from ${importWrites} w join ${imports} i on i.id = w.import_id
  where i.school_id = ${schoolId}::uuid and i.state = 'undone' and w.table_name = ${table} and w.before is null`;

/** Pupils whose account was taken back and waits for them. */
export const listTakenBackPupils = (reader: Reader, schoolId: string) =>
  reader.execute<TakenBackPupil>(sql`
    select u.id as "userId", u.folded_name as "foldedName", s.after->>'matricule' as matricule,
      s.after->>'birth_date' as "birthDate"
    from (${madeBy(schoolId, "students")}) s join ${users} u on u.id = (s.after->>'user_id')::uuid
    where u.erased_at is not null`);

/** Adults whose account was taken back and waits for them, once for each child. */
export const listTakenBackAdults = (reader: Reader, schoolId: string) =>
  reader.execute<TakenBackAdult>(sql`
    select u.id as "userId", u.folded_name as "foldedName", a.after->>'email' as email, a.after->>'phone' as phone,
      child.after->>'folded_name' as "childName", s.after->>'matricule' as "childMatricule"
    from (${madeBy(schoolId, "users")}) a
    join ${users} u on u.id = a.row_id
    left join (${madeBy(schoolId, "guardianships")}) g
      on g.import_id = a.import_id and (g.after->>'guardian_id')::uuid = a.row_id
    left join (${madeBy(schoolId, "students")}) s
      on s.import_id = a.import_id and s.row_id = (g.after->>'student_id')::uuid
    left join (${madeBy(schoolId, "users")}) child
      on child.import_id = a.import_id and child.row_id = (s.after->>'user_id')::uuid
    where u.erased_at is not null`);
