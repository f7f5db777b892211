import { randomUUID } from "node:crypto";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { translator } from "../i18n/translator";
import { CannotStart } from "./cannot-start";
import { sayWhyUnwritable } from "./data-folder";
import { type Cluster, runPostgresTool } from "./run-postgres-tool";

const t = translator("fr");
const longestLog = 5_000_000;

export const dataOf = (cluster: Cluster) => join(cluster.home, "data");
const logOf = (cluster: Cluster) => join(cluster.home, "postgres.log");

/** What a failed tool said, as one sentence: the causes that an operator meets have words of their own. */
function refuse(cluster: Cluster, said: string): never {
  if (/No space left on device|Disk quota exceeded/.test(said))
    throw new CannotStart(t("server.dataFolder.full", { folder: cluster.home }));
  if (/Read-only file system/.test(said))
    throw new CannotStart(t("server.dataFolder.readOnly", { folder: cluster.home }));
  if (/Permission denied/.test(said))
    throw new CannotStart(t("server.dataFolder.forbidden", { folder: cluster.home }));
  const reason = said.trim().split("\n").at(-1) ?? "";
  throw new CannotStart(t("server.postgres.doesNotStart", { reason, log: logOf(cluster) }));
}

function writePasswordFile(cluster: Cluster, password: string): string {
  const file = join(cluster.home, `password-${randomUUID()}`);
  try {
    writeFileSync(file, password, { mode: 0o600 });
    if (cluster.account.uid !== undefined) chownSync(file, cluster.account.uid, cluster.account.gid);
    return file;
  } catch (error) {
    return sayWhyUnwritable(cluster.home, error);
  }
}

/** A folder that is not empty cannot be replaced: then another process was quicker, and its cluster is the one. */
function putInPlace(draft: string, place: string): void {
  try {
    renameSync(draft, place);
  } catch (error) {
    if (!existsSync(join(place, "PG_VERSION"))) sayWhyUnwritable(place, error);
  }
}

/** Made under another name and moved into place: never half a cluster, and one winner when two processes begin. */
export async function createCluster(cluster: Cluster, password: string): Promise<void> {
  if (existsSync(join(dataOf(cluster), "PG_VERSION"))) return;
  const draft = `${dataOf(cluster)}-${randomUUID()}`;
  const passwordFile = writePasswordFile(cluster, password);
  const { succeeded, said } = await runPostgresTool(cluster, "initdb", [
    `--pgdata=${draft}`,
    "--username=postgres",
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--encoding=UTF8",
    `--locale=${process.platform === "linux" ? "C.UTF-8" : "en_US.UTF-8"}`,
    "--no-instructions",
  ]);
  rmSync(passwordFile, { force: true });
  if (succeeded) putInPlace(draft, dataOf(cluster));
  rmSync(draft, { recursive: true, force: true });
  if (!succeeded) refuse(cluster, said);
}

/** A port of this machine that nobody listens on at the moment. */
export function freePort(wanted = 0): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen(wanted, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : undefined));
    });
  });
}

function forgetLongLog(cluster: Cluster): void {
  const log = logOf(cluster);
  if (existsSync(log) && statSync(log).size > longestLog) rmSync(log);
}

/** Starts the server; `taken` when the port or the cluster has just been taken by someone else. */
export async function startCluster(cluster: Cluster, port: number): Promise<"started" | "taken"> {
  forgetLongLog(cluster);
  const seen = existsSync(logOf(cluster)) ? statSync(logOf(cluster)).size : 0;
  const options = ["listen_addresses=127.0.0.1", "unix_socket_directories=", `port=${port}`];
  const { succeeded, said } = await runPostgresTool(cluster, "pg_ctl", [
    "start",
    "--wait",
    "--timeout=60",
    `--pgdata=${dataOf(cluster)}`,
    `--log=${logOf(cluster)}`,
    `--options=${[...options, ...cluster.settings].map((option) => `-c ${option}`).join(" ")}`,
  ]);
  if (succeeded) return "started";
  const log = existsSync(logOf(cluster)) ? readFileSync(logOf(cluster), "utf8").slice(seen) : "";
  if (/lock file .* already exists|Address already in use|another server might be running/.test(log + said))
    return "taken";
  return refuse(cluster, log.trim() ? log : said);
}

/** Ends open connections and stops; what is committed is on disk. */
export async function stopCluster(cluster: Cluster): Promise<void> {
  await runPostgresTool(cluster, "pg_ctl", ["stop", "--wait", "--mode=fast", `--pgdata=${dataOf(cluster)}`]);
}
