import { index, integer, jsonb, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accessTokens } from "./access";
import { createdAt, id, moment } from "./columns";
import { users } from "./people";
import { schools } from "./schools";

/** `letters`: an A4 sheet a person, for a window envelope · `slips`: three a sheet. */
export const letterLayout = pgEnum("letter_layout", ["letters", "slips"]);

/** One printing: the codes are issued with it, and its PDF is drawn anew each time it is asked for, stored nowhere. */
export const letterRuns = pgTable(
  "letter_runs",
  {
    id: id(),
    schoolId: uuid()
      .notNull()
      .references(() => schools.id),
    actorId: uuid().references(() => users.id),
    layout: letterLayout().notNull(),
    /** How the people were chosen, in words of the screen's filters. */
    criteria: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    people: integer().notNull(),
    sheets: integer().notNull(),
    /** Two presses of one button are one printing. */
    key: text().notNull().unique(),
    expiresAt: moment().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("letter_runs_school").on(table.schoolId, table.createdAt)],
);

/** Who is written to in a printing, in the order of the sheets. */
export const letterRunPeople = pgTable(
  "letter_run_people",
  {
    id: id(),
    runId: uuid()
      .notNull()
      .references(() => letterRuns.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    accessTokenId: uuid()
      .notNull()
      .references(() => accessTokens.id),
    /** The sheet of paper; three slips share one. */
    sheet: integer().notNull(),
    position: integer().notNull(),
  },
  (table) => [
    uniqueIndex("letter_run_people_position").on(table.runId, table.position),
    index("letter_run_people_user").on(table.userId),
  ],
);
