import { env } from "../env";
import { translator } from "../i18n/translator";
import { migrateDatabase, migrationsOfThisVersion } from "../server/migrate";
import type { Command } from "./command";

const t = translator("fr");

/** Brings the schema up to date, under a lock: safe while several instances start. */
export const migrateCommand: Command = {
  name: "migrate",
  usage: "migrate",
  summary: t("cli.migrate.summary"),
  options: {},
  run: async () => {
    const { DATABASE_URL: url = "", DATABASE_OWNER_URL: ownerUrl } = env();
    await migrateDatabase({ url, ownerUrl });
    console.log(t("cli.migrate.done", { count: migrationsOfThisVersion().length }));
    return 0;
  },
};
