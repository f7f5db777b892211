import { type SQL, sql } from "drizzle-orm";
import { imports } from "@/drizzle/schema";
import { days, hours, type Milliseconds, seconds } from "../durations";

/** How long a committed import can be taken back, and its file and the rows as they were are kept. */
export const undoWindow: Milliseconds = hours(24);

/** How long the accounts that an undo took back wait for their people before their names are erased too. */
const reviveWindow: Milliseconds = days(30);

const interval = (duration: Milliseconds): SQL =>
  sql`make_interval(secs => ${duration / seconds(1)}::float8)`;

/** Whether an import is committed since so short a time that it can be taken back. */
export const mayBeUndone: SQL<boolean> = sql<boolean>`(${imports.state} = 'committed'
  and ${imports.committedAt} > now() - ${interval(undoWindow)})`;

/** Whether nothing can be taken back any more. */
export const isPastUndo: SQL = sql`${imports.committedAt} < now() - ${interval(undoWindow)}`;

/** Whether the people of an undone import have not come back for so long that nobody waits for them. */
export const isPastRevival: SQL = sql`${imports.undoneAt} < now() - ${interval(reviveWindow)}`;
