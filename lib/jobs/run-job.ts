import { now } from "../clock";
import { db } from "../db/client";
import { log } from "../log";
import { type ClaimedJob, failJob, finishJob, holdJob, noteProgress } from "./claim-job";
import { type JobKind, jobKinds } from "./job-kinds";

/** A job that dies with its process this often is given up. */
const mostAttempts = 3;
const betweenReports = 250;

/** Passes on how far the work is, a few times a second, without ever holding the work up. */
class Reporter {
  private lastSent = 0;
  private sending = Promise.resolve();

  constructor(private readonly job: ClaimedJob) {}

  report(stage: string, done: number, total: number): void {
    const moment = now().getTime();
    if (done < total && moment - this.lastSent < betweenReports) return;
    this.lastSent = moment;
    this.sending = this.sending
      .then(() => noteProgress(this.job, { stage, done, total }))
      .catch(() => log.warn({ job: this.job.id }, "progress not noted"));
  }

  settled(): Promise<void> {
    return this.sending;
  }
}

async function work(job: ClaimedJob, kind: JobKind<unknown>, reporter: Reporter): Promise<void> {
  const details = kind.details.parse(job.details);
  const run = await kind.load();
  const { id, schoolId, actorId } = job;
  await db.transaction(async (tx) => {
    await holdJob(tx, job);
    const report = (stage: string, done: number, total: number) => reporter.report(stage, done, total);
    const result = await run({ tx, details, job: { id, schoolId, actorId }, report });
    await reporter.settled();
    await finishJob(tx, job, result);
  });
}

const codeOf = (error: unknown): string => {
  const { cause, name, code } = error as { cause?: { code?: unknown }; name?: unknown; code?: unknown };
  return String(cause?.code ?? code ?? name ?? "unknown");
};

/** Does one claimed job, wholly or not at all. What goes wrong is a line in the log and a code in its row. */
export async function runJob(job: ClaimedJob): Promise<void> {
  const kind = jobKinds[job.kind];
  if (!kind) return failJob(job, "unknown-kind");
  if (job.attempts > mostAttempts) return failJob(job, "interrupted");
  const reporter = new Reporter(job);
  try {
    await work(job, kind, reporter);
  } catch (error) {
    await reporter.settled();
    log.error({ job: job.id, kind: job.kind, code: codeOf(error) }, "job failed");
    await failJob(job, codeOf(error));
  }
}
