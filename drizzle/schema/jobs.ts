import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns";
import { users } from "./people";
import { schools } from "./schools";

export const jobState = pgEnum("job_state", ["waiting", "running", "done", "failed"]);

/**
 * Work too long for a request, done by a process of its own. What a job writes is one transaction with the line that
 * says it is done, so that a killed one has done nothing and begins again.
 */
export const jobs = pgTable(
  "jobs",
  {
    id: id(),
    /** Which work: a name of lib/jobs/job-kinds. */
    kind: text().notNull(),
    /** What it is about; its kind's schema reads it. */
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    schoolId: uuid().references(() => schools.id),
    actorId: uuid().references(() => users.id),
    /** Two asks of the same work while it waits or runs are one. */
    key: text().notNull(),
    state: jobState().notNull().default("waiting"),
    /** How far it is, for whoever waits: `done` of `total`, in a stage named by the catalogue. */
    stage: text(),
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    /** What the asker is told at the end. */
    result: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** A code, never a sentence of the machine. */
    failure: text(),
    attempts: integer().notNull().default(0),
    leaseId: uuid(),
    leasedUntil: moment(),
    /** Begins no earlier. */
    notBefore: moment().notNull().defaultNow(),
    createdAt: createdAt(),
    startedAt: moment(),
    finishedAt: moment(),
  },
  (table) => [
    uniqueIndex("jobs_one_at_a_time").on(table.key).where(sql`${table.state} in ('waiting', 'running')`),
    index("jobs_due").on(table.createdAt).where(sql`${table.state} in ('waiting', 'running')`),
  ],
);
