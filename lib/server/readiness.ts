import { now } from "../clock";
import { db } from "../db/client";
import { hasEveryMigration } from "../db/migrations";
import { log } from "../log";
import { readOutboxStatus } from "../mail/outbox-status";

/** What the readiness probe tells; it names nobody. */
export interface Readiness {
  ready: boolean;
  database: "answers" | "silent";
  migrations: "applied" | "missing" | "unknown";
  outbox: { due: number; oldestDueSeconds: number } | undefined;
}

/**
 * Whether this instance can serve: the database answers and has this version's schema. Mails that wait are told but
 * do not make it unready: a provider that is down is no reason to turn people away.
 */
export async function readReadiness(): Promise<Readiness> {
  try {
    const applied = await hasEveryMigration(db);
    const { due, oldestDueAt } = await readOutboxStatus();
    const oldestDueSeconds = oldestDueAt
      ? Math.max(0, Math.round((now().getTime() - oldestDueAt.getTime()) / 1000))
      : 0;
    const migrations = applied ? "applied" : "missing";
    return { ready: applied, database: "answers", migrations, outbox: { due, oldestDueSeconds } };
  } catch (error) {
    log.error({ code: (error as { code?: unknown }).code }, "not ready");
    return { ready: false, database: "silent", migrations: "unknown", outbox: undefined };
  }
}
