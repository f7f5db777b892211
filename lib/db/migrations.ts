import { sql } from "drizzle-orm";
import journal from "@/drizzle/migrations/meta/_journal.json" with { type: "json" };
import type { Reader } from "./client";

/** When each migration of this version was made: its name in the database's own list. */
export const migrationsOfThisVersion = (): number[] => journal.entries.map(({ when }) => when);

/** Whether the database has every migration that this version was built with. */
export async function hasEveryMigration(reader: Pick<Reader, "execute">): Promise<boolean> {
  const [row] = await reader.execute<{ newest: string | null }>(
    sql`select max(created_at) as newest from drizzle.__drizzle_migrations`,
  );
  return Number(row?.newest) >= Math.max(...migrationsOfThisVersion());
}
