import { bigint, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/**
 * The journal. Append-only and hash-chained by a trigger of the database (migrations), which fills `seq`,
 * `previousHash` and `hash`: nobody, the application included, can rewrite a line unseen.
 */
export const auditEvents = pgTable(
  "audit_events",
  {
    seq: bigint({ mode: "number" }).primaryKey(),
    at: moment().notNull().defaultNow(),
    /** Null: the command line or the system itself. */
    actorId: uuid(),
    action: text().notNull(),
    subjectId: uuid(),
    schoolId: uuid(),
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    previousHash: text().notNull().default(""),
    hash: text().notNull().default(""),
  },
  (table) => [
    index("audit_events_subject").on(table.subjectId, table.seq),
    index("audit_events_school").on(table.schoolId, table.seq),
    index("audit_events_actor").on(table.actorId, table.seq),
    index("audit_events_action").on(table.action, table.seq),
  ],
);
