import { z } from "zod";
import type { Transaction } from "../db/client";
import { commitJob, importJob } from "../enrolment/import-jobs";

/** What a job's work is given. */
export interface Work<Details> {
  /** Commits together with the line that says that the job is done: all of its work, or nothing. */
  tx: Transaction;
  details: Details;
  job: { id: string; schoolId: string | null; actorId: string | null };
  /** Tells whoever waits how far the work is; outside the transaction, a few times a second at most. */
  report(stage: string, done: number, total: number): void;
}

/** One kind of work: how its details are read, and where its code is, loaded only by the process that does it. */
export interface JobKind<Details> {
  details: z.ZodType<Details>;
  load(): Promise<(work: Work<Details>) => Promise<Record<string, unknown>>>;
}

/** Ties the type of the details to the work that reads them. */
export const jobKind = <Details>(kind: JobKind<Details>) => kind as JobKind<unknown>;

/** Every kind of work that a job can be, by the name in its row. */
export const jobKinds: Readonly<Record<string, JobKind<unknown>>> = {
  "announcement.send": jobKind({
    details: z.object({ announcementId: z.uuid() }),
    load: async () => (await import("../publishing/sending/send-job")).run,
  }),
  "audit.verify": jobKind({
    details: z.object({}),
    load: async () => (await import("../audit/journal/verification")).run,
  }),
  "year.commit": jobKind({
    details: z.object({ promotionId: z.uuid(), stamp: z.string() }),
    load: async () => (await import("../enrolment/roll-over/year-jobs")).runCommit,
  }),
  "year.undo": jobKind({
    details: z.object({ promotionId: z.uuid() }),
    load: async () => (await import("../enrolment/roll-over/year-jobs")).runUndo,
  }),
  "import.read": jobKind({
    details: importJob,
    load: async () => (await import("../enrolment/run-reading")).run,
  }),
  "import.preview": jobKind({
    details: importJob,
    load: async () => (await import("../enrolment/run-preview")).run,
  }),
  "import.commit": jobKind({
    details: commitJob,
    load: async () => (await import("../enrolment/run-commit")).run,
  }),
  "import.undo": jobKind({
    details: importJob,
    load: async () => (await import("../enrolment/run-undo")).run,
  }),
};
