import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PortalServer, startPortal } from "../support/portal-server";
import { createTestDatabase, startTestCluster } from "../support/test-cluster";

/** What the benchmark stands on: nobody else's data is within its reach. */
export interface Ground {
  /** The built portal on the benchmark's database, each visitor's address taken from one proxy's word. */
  openPortal(): Promise<PortalServer>;
  close(): Promise<void>;
}

const notHere = [
  "DATABASE_OWNER_URL",
  "DATABASE_PREPARE",
  "RESEND_API_KEY",
  "SMTP_URL",
  "MAIL_FROM",
  "PREAU_DEMO",
  "PORT",
  "BIND_ADDRESS",
];

/** Before any module of `lib` that remembers the settings which it first saw. */
function provideSettings(databaseUrl: string, mailFolder: string): void {
  for (const name of notHere) delete process.env[name];
  Object.assign(process.env, {
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: randomBytes(32).toString("hex"),
    PUBLIC_URL: "http://localhost",
    MAIL_OUTBOX_DIR: mailFolder,
    TRUSTED_PROXY_HOPS: "1",
    LOG_LEVEL: "silent",
  });
}

/** Starts a PostgreSQL of the benchmark's own, with one migrated database. */
export async function openGround(): Promise<Ground> {
  const cluster = await startTestCluster();
  process.env.PREAU_TEST_CLUSTER = cluster.url;
  const mailFolder = mkdtempSync(join(tmpdir(), "preau-bench-"));
  provideSettings(await createTestDatabase("preau_bench"), mailFolder);
  let portal: Promise<PortalServer> | undefined;
  const openPortal = () => {
    portal ??= startPortal({});
    return portal;
  };
  const close = async () => {
    const [opened] = await Promise.allSettled([portal]);
    if (opened.status === "fulfilled") await opened.value?.stop();
    const { closeDatabase } = await import("@/lib/db/client");
    await closeDatabase();
    await cluster.stop();
    rmSync(mailFolder, { recursive: true, force: true });
  };
  return { openPortal, close };
}
