import { sql } from "drizzle-orm";
import { importRows } from "@/drizzle/schema";
import { db } from "../db/client";
import type { Asked, Note } from "./consequence";

/** An answer that a button offers first, and how many rows wait for it. */
export interface OfferedAnswer {
  choice: Asked["choices"][number];
  rows: number;
}

/** How many rows wait for somebody because of one kind of remark. */
export interface DoubtCount {
  code: Note["code"];
  rows: number;
  answers: OfferedAnswer[];
}

type Counted = { code: Note["code"]; choice: OfferedAnswer["choice"] | null; rows: number };

/** What was noticed in the rows of a preview and still waits for somebody, by kind, the most frequent first. */
export async function countDoubts(importId: string): Promise<DoubtCount[]> {
  const found = await db.execute<Counted>(sql`
    select note->>'code' as code, count(*)::int as rows,
      jsonb_path_query_first(note, '$.doubt.choices[*] ? (@.name != "typed")') as choice
    from ${importRows}, jsonb_array_elements(findings) note
    where import_id = ${importId}::uuid and doubtful and note->>'severity' <> 'info'
      and (note->'doubt' is null or note->'doubt'->>'chosen' is null)
    group by 1, 3 order by 2 desc, 1`);
  return [...new Set(found.map(({ code }) => code))]
    .map((code) => countOf(code, found))
    .sort((one, other) => other.rows - one.rows);
}

function countOf(code: Note["code"], found: readonly Counted[]): DoubtCount {
  const ofKind = found.filter((counted) => counted.code === code);
  return {
    code,
    rows: ofKind.reduce((sum, { rows }) => sum + rows, 0),
    answers: ofKind.flatMap(({ choice, rows }) => (choice ? [{ choice, rows }] : [])),
  };
}
