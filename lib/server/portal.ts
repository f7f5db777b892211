import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { translator } from "../i18n/translator";
import { CannotStart } from "./cannot-start";
import { discreet, logErrorsDiscreetly } from "./discreet-errors";
import { drain, drainPatience, stopRequested } from "./drain";
import { createHttpServer, type FrontDesk } from "./http-server";
import { hangUpOnOthers, isForThisMachine, listen } from "./listen";
import { isMigrated, migrateDatabase } from "./migrate";
import { type Mode, type Prepared, prepareSettings, type Variables } from "./prepare-settings";
import { publicFiles } from "./seal-response";

const t = translator("fr");
const checkout = fileURLToPath(new URL("../..", import.meta.url));

export interface Portal {
  url: string;
  /** Finishes requests and mails in progress, then closes everything that was opened. */
  close(): Promise<void>;
}

/** What a command does besides. */
export interface Additions {
  /** Once the schema is up to date, before anyone gets in. */
  beforeOpening?(prepared: Prepared): Promise<void>;
  /** Once the portal answers. */
  opened?(): Promise<void>;
}

/** Opens the portal, keeps it open until a signal asks to stop, then leaves nothing behind. */
export async function runPortal(
  variables: Variables,
  mode: Mode,
  additions: Additions = {},
): Promise<number> {
  const stop = stopRequested();
  const portal = await openPortal(variables, mode, additions);
  try {
    console.log(t("server.start.ready", { url: portal.url }));
    await additions.opened?.();
    await stop;
    console.log(t("server.start.stopping"));
  } finally {
    await portal.close();
  }
  console.log(t("server.start.stopped"));
  return 0;
}

/**
 * The whole start, in the order in which each step needs the one before: settings and database, port, schema,
 * Next, then what works beside it: mails, digests, notices, hourly sweep and jobs.
 */
export async function openPortal(variables: Variables, mode: Mode, additions: Additions): Promise<Portal> {
  if (mode !== "development" && !existsSync(join(checkout, ".next", "BUILD_ID")))
    throw new CannotStart(t("server.start.notBuilt"));
  const prepared = await prepareSettings(variables, mode);
  try {
    return await openWith(prepared, mode, additions);
  } catch (error) {
    await prepared.leave();
    throw error;
  }
}

async function openWith(prepared: Prepared, mode: Mode, additions: Additions): Promise<Portal> {
  const { environment } = prepared;
  const desk = await openDesk(prepared, mode === "development");
  const server = createHttpServer(desk);
  if (isForThisMachine(environment)) hangUpOnOthers(server);
  await listen(server, environment.PORT, environment.BIND_ADDRESS);
  try {
    await bringUpToDate(prepared);
    await additions.beforeOpening?.(prepared);
    const next = await startNext(environment.PORT, desk, server);
    const workers = await startWorkers();
    return { url: desk.publicUrl.href, close: () => close(desk, prepared, { server, next, workers }) };
  } catch (error) {
    server.closeAllConnections();
    await drain(server, drainPatience.development);
    throw error;
  }
}

async function openDesk({ environment }: Prepared, dev: boolean): Promise<FrontDesk> {
  const [{ blockedFor }, { log }] = await Promise.all([import("../auth/address-block"), import("../log")]);
  if (!dev) logErrorsDiscreetly(log);
  return {
    dev,
    hops: environment.TRUSTED_PROXY_HOPS,
    publicUrl: new URL(environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`),
    mayBeKept: publicFiles(join(checkout, "public")),
    blockedFor,
    handler: undefined,
    note: (line) => log.info(line, "request"),
    failed: (error, requestId) => log.error({ requestId, ...discreet(error) }, "request failed"),
  };
}

async function bringUpToDate({ environment, url, ownerUrl }: Prepared): Promise<void> {
  if (environment.MIGRATE_ON_START) await migrateDatabase({ url, ownerUrl });
  else if (!(await isMigrated(url))) throw new CannotStart(t("server.database.notMigrated"));
}

async function startNext(port: number, desk: FrontDesk, server: ReturnType<typeof createHttpServer>) {
  const { default: createNext } = await import("next");
  const next = createNext({ dev: desk.dev, dir: checkout, port, hostname: desk.publicUrl.hostname });
  await next.prepare();
  desk.handler = next.getRequestHandler();
  const upgrade = next.getUpgradeHandler();
  server.on("upgrade", (request, socket, head) => {
    if (desk.dev) void upgrade(request, socket, head);
    else socket.destroy();
  });
  return next;
}

async function startWorkers() {
  const { startMailWorker } = await import("../mail/worker");
  const { startDigestSweep } = await import("./digest-sweep");
  const { startHourlySweep } = await import("./hourly-sweep");
  const { startJobRunner } = await import("./job-runner");
  const { startPushSender } = await import("./push-sender");
  return [startMailWorker(), startDigestSweep(), startPushSender(), startHourlySweep(), startJobRunner()];
}

interface Opened {
  server: ReturnType<typeof createHttpServer>;
  next: { close(): Promise<void> };
  workers: { stop(): Promise<void> }[];
}

async function close(desk: FrontDesk, prepared: Prepared, { server, next, workers }: Opened): Promise<void> {
  desk.handler = undefined;
  const patience = drainPatience[desk.dev ? "development" : "production"];
  await Promise.all([drain(server, patience), ...workers.map((worker) => worker.stop())]);
  await next.close();
  const { closeDatabase } = await import("../db/client");
  await closeDatabase();
  await prepared.leave();
}
