import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import postgres, { type TransactionSql } from "postgres";
import { now } from "../clock";
import { migrationsOfThisVersion } from "../server/migrate";
import { endOfRows, rowsAtOnce } from "./backup-format";
import { tablesInOrder } from "./tables-in-order";

export type WrittenBackup =
  | { outcome: "written"; rows: number }
  | { outcome: "exists" }
  | { outcome: "unwritable"; reason: string };

const asLine = (value: object) => `${JSON.stringify(value)}\n`;

async function* contents(sql: TransactionSql, tally: { rows: number }): AsyncGenerator<string> {
  yield asLine({ preauBackup: 1, madeAt: now().toISOString(), migrations: migrationsOfThisVersion() });
  for (const { name, columns } of await tablesInOrder(sql)) {
    yield asLine({ table: name, columns });
    const rows = sql<{ line: string }[]>`select to_jsonb(kept)::text as line from ${sql(name)} kept`;
    for await (const some of rows.cursor(rowsAtOnce)) {
      tally.rows += some.length;
      yield some.map(({ line }) => `${line}\n`).join("");
    }
    yield endOfRows;
  }
  yield asLine({ rows: tally.rows });
}

/** The whole database as it is at one moment, while others go on working. The file is its owner's alone. */
export async function writeBackup(url: string, file: string): Promise<WrittenBackup> {
  const connection = postgres(url, { max: 1, onnotice: () => {} });
  const tally = { rows: 0 };
  try {
    await connection.begin("isolation level repeatable read read only", (sql) =>
      pipeline(
        Readable.from(contents(sql, tally)),
        createGzip(),
        createWriteStream(file, { flags: "wx", mode: 0o600 }),
      ),
    );
    return { outcome: "written", rows: tally.rows };
  } catch (error) {
    return explain(file, error as NodeJS.ErrnoException);
  } finally {
    await connection.end();
  }
}

async function explain(file: string, error: NodeJS.ErrnoException): Promise<WrittenBackup> {
  if (error.code === "EEXIST") return { outcome: "exists" };
  await rm(file, { force: true });
  if (error.syscall) return { outcome: "unwritable", reason: error.code ?? error.message };
  throw error;
}
