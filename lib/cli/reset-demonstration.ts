import { existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { translator } from "../i18n/translator";
import { CannotStart } from "../server/cannot-start";
import { joinEmbeddedPostgres } from "../server/embedded-postgres";
import { removePostgresHome } from "../server/postgres-home";

/** Remembers that everything was loaded; what people changed since is then left as it is. */
export const loadedMark = "demonstration-loaded";

/** What the demonstration and the embedded database keep; nothing else in the folder is touched. */
const ours = [
  "auth-secret",
  "postgres-owner-password",
  "postgres-password",
  "postgres-port",
  "courrier",
  loadedMark,
];

/** Starts over: stops the database if nobody else uses it, then removes what belongs to the demonstration. */
export async function resetDemonstration(path: string): Promise<void> {
  const folder = resolve(path);
  if (!existsSync(join(folder, "postgres-owner-password"))) return;
  const { leave } = await joinEmbeddedPostgres(folder);
  if ((await leave()) === "others") throw new CannotStart(translator("fr")("cli.demo.inUse", { folder }));
  removePostgresHome(folder);
  for (const name of ours) rmSync(join(folder, name), { recursive: true, force: true });
}
