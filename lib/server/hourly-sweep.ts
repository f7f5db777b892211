import { forgetOldTraces } from "../auth/forget-old-traces";
import { hours } from "../durations";
import { forgetImports } from "../enrolment/forget-imports";
import { log } from "../log";
import { sweepContents } from "../publishing/documents/sweep-contents";
import { type Repetition, repeatEvery } from "./repeat-every";

/** A failure waits for the next hour, and keeps nothing else from being forgotten. */
async function attempt(what: string, forget: () => Promise<void>): Promise<void> {
  try {
    await forget();
  } catch (error) {
    log.error({ code: (error as { code?: unknown }).code }, `${what} not forgotten`);
  }
}

async function sweep(stopping: AbortSignal): Promise<void> {
  await attempt("old traces", async () => {
    const rows = await forgetOldTraces(stopping);
    if (rows > 0) log.info({ rows }, "old traces forgotten");
  });
  await attempt("imports", forgetImports);
  await attempt("unused files", sweepContents);
}

/** Forgets old traces of signing in, what imports kept of people, and files that nothing shows, now and every hour. */
export const startHourlySweep = (): Repetition => repeatEvery(hours(1), sweep);
