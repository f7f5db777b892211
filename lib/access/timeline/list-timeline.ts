import { sql } from "drizzle-orm";
import { z } from "zod";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { isRealDay } from "../../lists/real-day";
import { timelineSources } from "./timeline-sources";

const linesPerPage = 30;

const moment = z
  .string()
  .nullish()
  .transform((text) => (text ? new Date(text) : null));
const told = z
  .string()
  .nullish()
  .transform((text) => text ?? null);

/** Facts of a line as the database tells them; what is missing is null. Never a token, a code or a password. */
const facts = z.object({
  state: told,
  reason: told,
  recipient: told,
  template: told,
  form: told,
  until: moment,
  device: told,
  actor: told,
  own: z.boolean().nullish(),
  details: z.record(z.string(), z.unknown()).nullish(),
});

/** Where a line comes from: a mail, its fate, a right that was given, a try at the door, a session, an act. */
export type TimelineSource = "mail" | "fate" | "token" | "attempt" | "session" | "act";

export interface TimelineLine {
  at: Date;
  key: string;
  source: TimelineSource;
  /** The template, the state, the outcome or the act, by the source's own names. */
  what: string;
  facts: z.output<typeof facts>;
}

interface Row extends Record<string, unknown> {
  at: string;
  key: string;
  source: TimelineSource;
  what: string;
  facts: unknown;
}

const cursorForm = /^(\d{4}-\d{2}-\d{2}T[0-2]\d:[0-5]\d:[0-5]\d\.\d{1,6}Z)~([\w:.-]{1,100})$/;
const iso = sql`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

function olderThan(cursor: string | undefined) {
  const [, at, key] = cursorForm.exec(cursor ?? "") ?? [];
  return at && key && isRealDay(at.slice(0, 10)) && at.slice(11, 13) < "24"
    ? sql`where (at, key) < (${at}::timestamptz, ${key})`
    : sql``;
}

/**
 * What happened to one person's way in, newest first, without what another school did for them. `next` leads to older
 * lines. Whoever calls has found the person within their reach before.
 */
export async function listTimeline(
  reach: StaffReach,
  userId: string,
  cursor?: string,
): Promise<{ lines: TimelineLine[]; next: string | undefined }> {
  const rows = await db.execute<Row>(sql`
    select ${iso} as at, key, source, what, facts from (${timelineSources(reach, userId)}) as line(at, key, source, what, facts)
    ${olderThan(cursor)} order by line.at desc, key desc limit ${linesPerPage + 1}`);
  const shown = rows.slice(0, linesPerPage);
  const last = shown.at(-1);
  return {
    lines: shown.map((row) => ({ ...row, at: new Date(row.at), facts: facts.parse(row.facts) })),
    next: rows.length > linesPerPage && last ? `${last.at}~${last.key}` : undefined,
  };
}
