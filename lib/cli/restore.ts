import { env } from "../env";
import { translator } from "../i18n/translator";
import { migrateDatabase } from "../server/migrate";
import type { Command } from "./command";
import { restoreBackup } from "./read-backup";

const t = translator("fr");

/** Puts a backup back: into an empty database, or with `--force` in place of everything. */
export const restoreCommand: Command = {
  name: "restore",
  usage: "restore FILE [--force]",
  summary: t("cli.restore.summary"),
  options: { force: { type: "boolean" } },
  run: async ({ values, positionals: [file = ""] }) => {
    const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: url = "" } = env();
    await migrateDatabase({ url, ownerUrl });
    const restored = await restoreBackup(ownerUrl ?? url, file, values.force === true);
    if (restored.outcome === "restored") {
      console.log(t("cli.restore.done", { rows: restored.rows }));
      return 0;
    }
    const reason = "reason" in restored ? restored.reason : "";
    console.error(t(`cli.restore.${restored.outcome}`, { file, reason }));
    return 1;
  },
};
