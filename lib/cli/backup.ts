import { env } from "../env";
import { translator } from "../i18n/translator";
import type { Command } from "./command";
import { writeBackup } from "./write-backup";

const t = translator("fr");

/** Writes the whole database into one compressed file. */
export const backupCommand: Command = {
  name: "backup",
  usage: "backup FILE",
  summary: t("cli.backup.summary"),
  options: {},
  run: async ({ positionals: [file = ""] }) => {
    const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: url = "" } = env();
    const backup = await writeBackup(ownerUrl ?? url, file);
    if (backup.outcome === "written") {
      console.log(t("cli.backup.done", { file, rows: backup.rows }));
      return 0;
    }
    console.error(
      t(`cli.backup.${backup.outcome}`, { file, reason: "reason" in backup ? backup.reason : "" }),
    );
    return 1;
  },
};
