import { sql } from "drizzle-orm";
import { classes, guardianships, schools, schoolYears, students, users } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { givenNames, surnames } from "./list-of-pupils";

/** A third are pupils, the others their adults, two a child. */
const peopleOfTown = 100_000;
const schoolsOfTown = 40;

const texts = (list: readonly string[]) => sql`${sql.param(list)}::text[]`;
const one = (list: readonly string[], step: number) =>
  sql`(${texts(list)})[1 + (n::bigint * ${sql.raw(String(step))}) % ${sql.raw(String(list.length))}]`;

/** One surname in three is a plain one, which hundreds share; the others are made of two. */
const surname = sql`case when n % 3 = 0 then ${one(surnames, 53)} else ${one(surnames, 89)} || '-' || ${one(surnames, 7_919)} end`;

/** No surname begins as the usernames do: two letters of a name do not mean the whole town. */
async function addPeople(): Promise<void> {
  await db.execute(sql`
    insert into ${users} (username, last_name, first_name, folded_name, email, phone)
    select 'zzzz' || n, last_name, first_name, lower(last_name || ' ' || first_name),
      case when n % 11 > 0 then lower(first_name) || '.' || n || '@famille.example' end, '+3247' || (1000000 + n)
    from (select n, ${surname} as last_name, ${one(givenNames, 31)} as first_name
      from generate_series(1, ${sql.raw(String(peopleOfTown))}) n) as people`);
}

async function addSchools(): Promise<void> {
  await db.execute(sql`insert into ${schools} (slug, name)
    select 'ville-' || n, 'École ' || n from generate_series(1, ${sql.raw(String(schoolsOfTown))}) n`);
  await db.execute(sql`insert into ${classes} (school_id, school_year_id, name)
    select ${schools.id}, year.id, level || letter from ${schools},
      (select ${schoolYears.id} from ${schoolYears} limit 1) year, generate_series(1, 6) level, unnest(array['A', 'B', 'C', 'D']) letter
    where ${schools.slug} like 'ville-%'`);
}

async function addFamilies(): Promise<void> {
  await db.execute(sql`insert into ${students} (user_id, school_id, matricule, class_id)
    select ${users.id}, room.school_id, 'v' || ${users.username}, room.id
    from ${users} join (select ${classes.id}, ${classes.schoolId}, row_number() over (order by ${classes.id}) as place
      from ${classes} join ${schools} on ${schools.id} = ${classes.schoolId} where ${schools.slug} like 'ville-%') room
      on room.place = 1 + substr(${users.username}, 5)::int / 3 % ${sql.raw(String(schoolsOfTown * 24))}
    where ${users.username} like 'zzzz%' and substr(${users.username}, 5)::int % 3 = 0`);
  await db.execute(sql`insert into ${guardianships} (guardian_id, student_id)
    select adult.id, ${students.id} from ${users} adult
    join ${users} child on child.username = 'zzzz' || (substr(adult.username, 5)::int / 3 * 3)
    join ${students} on ${students.userId} = child.id
    where adult.username like 'zzzz%' and substr(adult.username, 5)::int % 3 > 0`);
}

/** Fills the database with a town's people; gives the seconds it took and one school of it. */
export async function settleTown(): Promise<{ seconds: number; schoolId: string }> {
  const started = performance.now();
  await addPeople();
  await addSchools();
  await addFamilies();
  const seconds = (performance.now() - started) / 1000;
  await db.execute(sql`vacuum analyze`);
  const [school] = await db.select({ id: schools.id }).from(schools).where(sql`${schools.slug} = 'ville-7'`);
  return { seconds, schoolId: school?.id ?? "" };
}
