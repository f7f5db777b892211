import { open, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import postgres, { type TransactionSql } from "postgres";
import { now } from "../clock";
import { isDatabaseFault, sayWhyDatabaseFails } from "../server/database-faults";
import { migrationsOfThisVersion } from "../server/migrate";
import { endOfRows, rowsReadAtOnce } from "./backup-format";
import { derivedTables, tablesInOrder } from "./tables-in-order";

export type WrittenBackup =
  | { outcome: "written"; rows: number }
  | { outcome: "exists" }
  | { outcome: "unwritable"; reason: string };

const asLine = (value: object) => `${JSON.stringify(value)}\n`;

async function* contents(sql: TransactionSql, tally: { rows: number }): AsyncGenerator<string> {
  yield asLine({ preauBackup: 1, madeAt: now().toISOString(), migrations: migrationsOfThisVersion() });
  const kept = (await tablesInOrder(sql)).filter(({ name }) => !derivedTables.has(name));
  for (const { name, columns } of kept) {
    yield asLine({ table: name, columns });
    const rows = sql<{ line: string }[]>`select to_jsonb(kept)::text as line from ${sql(name)} kept`;
    for await (const some of rows.cursor(rowsReadAtOnce(name))) {
      tally.rows += some.length;
      yield some.map(({ line }) => `${line}\n`).join("");
    }
    yield endOfRows;
  }
  yield asLine({ rows: tally.rows });
}

/** How far it went; `begun`: the file is ours, so that a failure takes it away again. */
interface Progress {
  rows: number;
  begun: boolean;
}

/** The whole database as it is at one moment, while others go on working. The file is its owner's alone. */
export async function writeBackup(url: string, file: string): Promise<WrittenBackup> {
  const connection = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  const progress: Progress = { rows: 0, begun: false };
  try {
    await connection.begin("isolation level repeatable read read only", async (sql) => {
      const created = await open(file, "wx", 0o600);
      progress.begun = true;
      await pipeline(Readable.from(contents(sql, progress)), createGzip(), created.createWriteStream());
    });
    return { outcome: "written", rows: progress.rows };
  } catch (error) {
    if (progress.begun) await rm(file, { force: true });
    return explain(url, error as NodeJS.ErrnoException);
  } finally {
    await connection.end();
  }
}

function explain(url: string, error: NodeJS.ErrnoException): WrittenBackup {
  if (error.code === "EEXIST") return { outcome: "exists" };
  if (error.syscall && !isDatabaseFault(error))
    return { outcome: "unwritable", reason: error.code ?? error.message };
  return sayWhyDatabaseFails(url, error);
}
