import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import postgres, { type TransactionSql } from "postgres";
import type { z } from "zod";
import { migrationsOfThisVersion } from "../server/migrate";
import { bytesAtOnce, ending, endOfRows, heading, rowsAtOnce, tableHeading } from "./backup-format";
import { readLines } from "./read-lines";
import { quoted, tablesInOrder } from "./tables-in-order";

export type RestoredBackup =
  | { outcome: "restored"; rows: number }
  | { outcome: "notABackup" | "truncated" | "newer" | "notEmpty" }
  | { outcome: "unreadable"; reason: string };

/** Ends the transaction: nothing of the restore remains. */
class Refused extends Error {
  constructor(readonly outcome: "notABackup" | "truncated" | "newer" | "notEmpty") {
    super(outcome);
  }
}

type Lines = AsyncGenerator<Buffer>;

/** Opens the file when the first line is asked for: from then on somebody hears of a read that fails. */
async function* linesOf(file: string): Lines {
  const unpacked = createGunzip();
  const packed = createReadStream(file).on("error", (error) => unpacked.destroy(error));
  yield* readLines(packed.pipe(unpacked));
}

async function nextJson<Schema extends z.ZodType>(lines: Lines, schema: Schema, otherwise: Refused) {
  const { value, done } = await lines.next();
  if (done) throw otherwise;
  try {
    return schema.parse(JSON.parse(value.toString())) as z.infer<Schema>;
  } catch {
    throw otherwise;
  }
}

/** A table's rows, some at a time: as many as a statement takes, and as memory does when they hold files. */
async function* rowsOf(lines: Lines): AsyncGenerator<string[]> {
  let rows: string[] = [];
  let bytes = 0;
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new Refused("truncated");
    if (value.toString() === endOfRows) break;
    rows.push(value.toString());
    bytes += value.length;
    if (rows.length < rowsAtOnce && bytes < bytesAtOnce) continue;
    yield rows;
    [rows, bytes] = [[], 0];
  }
  if (rows.length > 0) yield rows;
}

async function loadTable(
  sql: TransactionSql,
  { table, columns }: { table: string; columns: string[] },
  lines: Lines,
): Promise<number> {
  let loaded = 0;
  for await (const rows of rowsOf(lines)) {
    const { count } = await sql`insert into ${sql(table)} (${sql(columns)}) select ${sql(columns)}
      from jsonb_populate_recordset(null::${sql(table)}, ${`[${rows.join(",")}]`}::text::jsonb)`;
    loaded += count;
  }
  return loaded;
}

async function makeRoom(sql: TransactionSql, replace: boolean): Promise<void> {
  const names = (await tablesInOrder(sql)).map(({ name }) => quoted(name));
  const [found] = await sql.unsafe(
    names.map((name) => `select 1 where exists (select 1 from ${name})`).join(" union all "),
  );
  if (found && !replace) throw new Refused("notEmpty");
  await sql.unsafe("alter table audit_events disable trigger user");
  if (found) await sql.unsafe(`truncate ${names.join(", ")}`);
}

async function loadTables(sql: TransactionSql, lines: Lines): Promise<number> {
  const entry = tableHeading.or(ending);
  let loaded = 0;
  for (;;) {
    const next = await nextJson(lines, entry, new Refused("truncated"));
    if ("table" in next) loaded += await loadTable(sql, next, lines);
    else if (next.rows === loaded) return loaded;
    else throw new Refused("truncated");
  }
}

/** What was open when the backup was made must not open anything now, and no mail leaves a second time. */
async function closeWhatWasOpen(sql: TransactionSql): Promise<void> {
  await sql`alter table audit_events enable trigger user`;
  await sql`update sessions set ended_at = now() where ended_at is null`;
  await sql`update access_tokens set replaced_at = now() where used_at is null and replaced_at is null`;
  await sql`update outbox set state = 'cancelled', lease_id = null, leased_until = null where state = 'queued'`;
  await sql`update reset_requests set handled_at = now(), identifier = null where handled_at is null`;
  await sql`insert into audit_events (seq, action) values (0, 'backup.restored')`;
}

async function restoreInto(sql: TransactionSql, lines: Lines, replace: boolean): Promise<number> {
  const { migrations } = await nextJson(lines, heading, new Refused("notABackup"));
  const known = new Set(migrationsOfThisVersion());
  if (migrations.some((migration) => !known.has(migration))) throw new Refused("newer");
  await makeRoom(sql, replace);
  const rows = await loadTables(sql, lines);
  await closeWhatWasOpen(sql);
  return rows;
}

/**
 * Puts a backup into a database whose schema is up to date, in one transaction: all of it, or nothing. The journal
 * keeps its lines and their hashes, and goes on from there.
 */
export async function restoreBackup(url: string, file: string, replace: boolean): Promise<RestoredBackup> {
  const connection = postgres(url, { max: 1, onnotice: () => {} });
  const lines = linesOf(file);
  try {
    const rows = await connection.begin((sql) => restoreInto(sql, lines, replace));
    return { outcome: "restored", rows: Number(rows) };
  } catch (error) {
    return explain(error as NodeJS.ErrnoException);
  } finally {
    await connection.end();
  }
}

function explain(error: NodeJS.ErrnoException): RestoredBackup {
  if (error instanceof Refused) return { outcome: error.outcome };
  if (error.code === "Z_BUF_ERROR") return { outcome: "truncated" };
  if (error.code?.startsWith("Z_")) return { outcome: "notABackup" };
  if (error.syscall) return { outcome: "unreadable", reason: error.code ?? error.message };
  throw error;
}
