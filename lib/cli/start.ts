import { translator } from "../i18n/translator";
import { endWithReason } from "../server/cannot-start";
import { runPortal } from "../server/portal";
import type { Prepared } from "../server/prepare-settings";

const t = translator("fr");

async function warn({ embedded, ownerUrl, environment }: Prepared): Promise<void> {
  if (embedded) console.warn(t("server.start.embedded", { folder: environment.PREAU_DATA_DIR }));
  if (!ownerUrl) console.warn(t("server.start.noOwner"));
}

await endWithReason(() => runPortal(process.env, "production", { beforeOpening: warn }));
process.exit();
