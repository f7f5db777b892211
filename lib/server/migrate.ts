import { fileURLToPath } from "node:url";
import { DrizzleQueryError } from "drizzle-orm/errors";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { hasEveryMigration } from "../db/migrations";
import { translator } from "../i18n/translator";
import { CannotStart } from "./cannot-start";
import { sayWhyDatabaseFails } from "./database-faults";

export { migrationsOfThisVersion } from "../db/migrations";

const migrationsFolder = fileURLToPath(new URL("../../drizzle/migrations", import.meta.url));
const oldestVersion = 150_000;

/** Which roles a deployment has. Without an owner the application's role owns the tables. */
export interface DatabaseUrls {
  url: string;
  ownerUrl: string | undefined;
}

const oneConnection = (url: string) => postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });

/**
 * Brings the schema up to date. Instances that start together take turns: the lock lives in a transaction of its
 * own connection, which also holds behind PgBouncer in transaction mode.
 */
export async function migrateDatabase({ url, ownerUrl }: DatabaseUrls): Promise<void> {
  const owner = ownerUrl ?? url;
  const [guard, worker] = [oneConnection(owner), oneConnection(owner)];
  try {
    await guard.begin(async (lock) => {
      await refuseOldServer(lock);
      await lock`select pg_advisory_xact_lock(hashtext('preau_migrations'))`;
      await migrate(drizzle(worker), { migrationsFolder });
      if (ownerUrl) await grantToApplication(worker, new URL(url).username);
    });
  } catch (error) {
    sayWhyDatabaseFails(owner, error);
  } finally {
    await Promise.all([guard.end({ timeout: 5 }), worker.end({ timeout: 5 })]);
  }
}

async function refuseOldServer(connection: postgres.TransactionSql): Promise<void> {
  const [row] = await connection`select current_setting('server_version_num')::int as version`;
  const version = Number(row?.version);
  if (version < oldestVersion)
    throw new CannotStart(
      translator("fr")("server.database.tooOld", { version: String(Math.floor(version / 10_000)) }),
    );
}

/** The application reads and writes everything but the journal, which it can only read and lengthen. */
async function grantToApplication(owner: postgres.Sql, encodedRole: string): Promise<void> {
  const [{ current_user: ownRole } = { current_user: "" }] = await owner`select current_user`;
  const name = decodeURIComponent(encodedRole);
  if (name === ownRole) return;
  const role = `"${name.replaceAll('"', '""')}"`;
  await owner.unsafe(`
    grant usage on schema public, drizzle to ${role};
    grant select on all tables in schema drizzle to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    grant usage, select on all sequences in schema public to ${role};
    revoke update, delete, truncate on audit_events from ${role};`);
}

/** No such table, no such schema, or another instance is about to grant us the right to read it. */
const notThereYet = new Set(["42P01", "3F000", "42501"]);

/** Whether the database has every migration that this version was built with. */
export async function isMigrated(url: string): Promise<boolean> {
  const connection = oneConnection(url);
  try {
    return await hasEveryMigration(drizzle(connection));
  } catch (error) {
    const { code } = (error instanceof DrizzleQueryError ? error.cause : error) as { code?: string };
    if (notThereYet.has(code ?? "")) return false;
    return sayWhyDatabaseFails(url, error);
  } finally {
    await connection.end({ timeout: 5 });
  }
}
