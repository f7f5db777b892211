import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { joinEmbeddedPostgres } from "@/lib/server/embedded-postgres";
import { migrateDatabase } from "@/lib/server/migrate";

const template = "preau_template";
/** Test data may be lost with the machine's power; the files' safety is not what is tested here. */
const quick = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

const atDatabase = (clusterUrl: string, name: string) => {
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return url.href;
};

async function administer(clusterUrl: string, statement: string): Promise<void> {
  const connection = postgres(atDatabase(clusterUrl, "postgres"), { max: 1, onnotice: () => {} });
  await connection.unsafe(statement).finally(() => connection.end());
}

/** A PostgreSQL of the tests' own in a temporary folder, with one migrated database to copy from. */
export async function startTestCluster(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "preau-test-"));
  chmodSync(folder, 0o711); // PostgreSQL runs as another account when we are root
  const { ownerUrl, leave } = await joinEmbeddedPostgres(folder, quick);
  await administer(ownerUrl, `create database ${template}`);
  await migrateDatabase({ url: atDatabase(ownerUrl, template), ownerUrl: undefined });
  const stop = async () => {
    await leave();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: ownerUrl, stop };
}

/** Where a database of the test cluster is, whether it exists yet or not. */
export const testDatabaseUrl = (name: string) => atDatabase(process.env.PREAU_TEST_CLUSTER ?? "", name);

/** A fresh copy of the migrated database under this name. */
export async function createTestDatabase(name: string): Promise<string> {
  const cluster = process.env.PREAU_TEST_CLUSTER ?? "";
  await administer(cluster, `drop database if exists ${name} with (force)`);
  await administer(cluster, `create database ${name} template ${template}`);
  return testDatabaseUrl(name);
}
