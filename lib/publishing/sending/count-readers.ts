import { sql } from "drizzle-orm";
import { students } from "@/drizzle/schema";
import { db } from "../../db/client";
import { type Addressed, selectMeantPupils, selectReaders } from "./select-readers";

/** Whom a message would reach today: persons each counted once, whatever the number of their children. */
export interface ReaderCounts {
  pupils: number;
  people: number;
  mail: number;
  account: number;
  paper: number;
  /** Of those on paper, who did not choose it: neither an account that was ever opened nor an address that works. */
  withoutAnyWay: number;
  /** Pupils about whom nobody would read. */
  pupilsWithoutReader: number;
}

const persons = (condition: ReturnType<typeof sql>) =>
  sql`(count(distinct user_id) filter (where ${condition}))::int`;

/** Counts the readers of a message that was not sent yet, by channel; one statement, whatever the number of people. */
export async function countReaders(addressed: Addressed): Promise<ReaderCounts> {
  const [counts] = await db.execute<Record<keyof ReaderCounts, number>>(sql`
    with meant as materialized (${selectMeantPupils(addressed)}),
      readers as materialized (${selectReaders(addressed, sql`${students.id} in (select id from meant)`)})
    select (select count(*)::int from meant) as pupils, count(distinct user_id)::int as people,
      ${persons(sql`channel = 'mail'`)} as mail, ${persons(sql`channel = 'account'`)} as account,
      ${persons(sql`channel = 'paper'`)} as paper,
      ${persons(sql`channel = 'paper' and not on_paper`)} as "withoutAnyWay",
      (select count(*)::int from meant) - count(distinct student_id)::int as "pupilsWithoutReader"
    from readers`);
  if (!counts) throw new Error("Nobody was counted.");
  return { ...counts };
}
