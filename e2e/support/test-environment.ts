import { tmpdir } from "node:os";
import { join } from "node:path";
import { testDatabaseUrl } from "./test-cluster";

const notInTests = [
  "DATABASE_OWNER_URL",
  "RESEND_API_KEY",
  "SMTP_URL",
  "TRUSTED_PROXY_HOPS",
  "PREAU_DEMO",
  "PORT",
];

/** This worker's own database: a name that no other worker of the run has. */
export const workerDatabase = `preau_worker_${process.env.TEST_WORKER_INDEX ?? "none"}`;

/**
 * The settings of a test process. Called by the configuration, which every worker reads before any module of
 * `lib`, because those remember the settings that they first saw.
 */
export function provideTestEnvironment(): void {
  for (const name of notInTests) delete process.env[name];
  Object.assign(process.env, {
    NODE_ENV: "test",
    AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
    PUBLIC_URL: "http://localhost:3000",
    MAIL_OUTBOX_DIR: join(tmpdir(), `preau-outbox-${process.pid}`),
    LOG_LEVEL: "silent",
  });
  if (process.env.PREAU_TEST_CLUSTER) process.env.DATABASE_URL = testDatabaseUrl(workerDatabase);
}
