import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { translator } from "../i18n/translator";
import { CannotStart } from "./cannot-start";
import { keepOnce, keepSecret } from "./data-folder";
import { postgresAccount } from "./postgres-account";
import { postgresBinaries } from "./postgres-binaries";
import { createCluster, dataOf, freePort, startCluster, stopCluster } from "./postgres-cluster";
import { postgresHome } from "./postgres-home";
import { answers, type Presence, takePresence } from "./postgres-presence";
import type { Cluster } from "./run-postgres-tool";
import { runningPostmaster } from "./running-postmaster";

/** A share in the machine's own PostgreSQL. */
export interface EmbeddedPostgres {
  /** The owner's address: migrations, backups. */
  ownerUrl: string;
  /** The application's address: a role that owns nothing. */
  url: string;
  /** The last process to leave stops the server; says whether that was this one. */
  leave(): Promise<"alone" | "others">;
}

const attempts = 5;
const databaseName = "preau";
const appRole = "preau_app";

/**
 * Starts the PostgreSQL that comes with npm, or joins the one that already runs on this data folder: of another
 * process, or of one that was killed. While this process stays, a server that dies is started again.
 */
export async function joinEmbeddedPostgres(
  dataFolder: string,
  settings: readonly string[] = [],
): Promise<EmbeddedPostgres> {
  const account = postgresAccount();
  const home = postgresHome(dataFolder, account);
  const cluster = { binaries: postgresBinaries(account), account, home, settings };
  const ownerPassword = keepSecret(dataFolder, "postgres-owner-password");
  await createCluster(cluster, ownerPassword);
  const place = new Place(cluster, dataFolder, ownerPassword);
  const port = await place.take();
  const appPassword = keepSecret(dataFolder, "postgres-password");
  const ownerUrl = urlFor("postgres", ownerPassword, port, databaseName);
  await prepareDatabase(urlFor("postgres", ownerPassword, port, "postgres"), appPassword);
  return { ownerUrl, url: urlFor(appRole, appPassword, port, databaseName), leave: () => place.leave() };
}

const urlFor = (role: string, password: string, port: number, database: string) =>
  `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;

/** This process's place at the server: taken again whenever the server dies under it. */
class Place {
  private presence: Presence | undefined;
  private left = false;

  constructor(
    private readonly cluster: Cluster,
    private readonly dataFolder: string,
    private readonly password: string,
  ) {}

  /** The port where the server answers. */
  async take(attempt = 1): Promise<number> {
    const port = await this.ensureRunning(attempt);
    const url = urlFor("postgres", this.password, port, "postgres");
    if (await answers(url)) {
      this.presence = await takePresence(url, () => this.comeBack()).catch(() => undefined);
      if (this.presence) return port;
    }
    if (attempt === attempts)
      throw new CannotStart(
        translator("fr")("server.postgres.doesNotAnswer", { log: join(this.cluster.home, "postgres.log") }),
      );
    await pause(1000); // a crashed server needs a moment to give its shared memory back
    return this.take(attempt + 1);
  }

  async leave(): Promise<"alone" | "others"> {
    this.left = true;
    const users = (await this.presence?.leave()) ?? "others";
    if (users === "alone") await stopCluster(this.cluster);
    return users;
  }

  private async ensureRunning(attempt: number): Promise<number> {
    const running = runningPostmaster(dataOf(this.cluster));
    if (running) return running.port;
    const port = await this.choosePort(attempt);
    await startCluster(this.cluster, port);
    return port;
  }

  /** The same port every time, so that whoever noted the address finds it again, unless it is taken. */
  private async choosePort(attempt: number): Promise<number> {
    const fresh = String(await freePort());
    const usual = Number(keepOnce(this.dataFolder, "postgres-port", () => fresh));
    return attempt <= 2 && (await freePort(usual)) ? usual : Number(fresh);
  }

  /** Not awaited by anybody: when the server stays away, the health page and the next queries say so. */
  private async comeBack(): Promise<void> {
    if (this.left) return;
    await pause(1000);
    if (!this.left) await this.take().catch(() => this.comeBack());
  }
}

/** Two roles: the owner migrates, the application's own cannot rewrite the journal. */
async function prepareDatabase(url: string, appPassword: string): Promise<void> {
  const connection = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await connection.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtext('preau_prepare'))`;
      const [role] = await tx`select 1 from pg_roles where rolname = ${appRole}`;
      if (!role) await tx.unsafe(`create role ${appRole} login password '${appPassword}'`);
    });
    const [database] = await connection`select 1 from pg_database where datname = ${databaseName}`;
    if (!database) await connection.unsafe(`create database ${databaseName}`).catch(ignoreDuplicate);
  } finally {
    await connection.end();
  }
}

/** Two processes may begin together: the second finds the database made. */
function ignoreDuplicate(error: { code?: string }): void {
  if (error.code !== "42P04" && error.code !== "23505") throw error;
}
