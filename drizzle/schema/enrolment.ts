import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, createdAt, id, moment } from "./columns";
import { students, users } from "./people";
import { classes, schools, schoolYears } from "./schools";

/**
 * `read` the file is understood, its columns may still be mapped · `previewed` its consequences are listed ·
 * `committed` written · `undone` taken back · `refused` cannot be read · `discarded` given up.
 */
export const importState = pgEnum("import_state", [
  "read",
  "previewed",
  "committed",
  "undone",
  "refused",
  "discarded",
]);

/** One list that a secretary handed in, from the file to what became of it. */
export const imports = pgTable(
  "imports",
  {
    id: id(),
    schoolId: uuid()
      .notNull()
      .references(() => schools.id),
    actorId: uuid().references(() => users.id),
    fileName: text().notNull(),
    fileSha256: text().notNull(),
    /** Forgotten once the import can no longer be undone. */
    file: bytes(),
    state: importState().notNull().default("read"),
    /** How the file is read: preset, encoding, delimiter, heading row, columns. */
    settings: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** What a person answered to each doubt, by the doubt's key. */
    decisions: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** SHA-256 of file, settings and decisions: what a commit is keyed by. */
    commitKey: text(),
    /** What was found and counted, as `import --json` tells it, without the findings. */
    report: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** Why it was refused whole, in words. */
    refusal: text(),
    createdAt: createdAt(),
    previewedAt: moment(),
    committedAt: moment(),
    committedById: uuid().references(() => users.id),
    undoneAt: moment(),
    undoneById: uuid().references(() => users.id),
    /** What an undo left alone, and why. */
    undoReport: jsonb().$type<Record<string, unknown>>(),
  },
  (table) => [
    index("imports_school").on(table.schoolId, table.createdAt),
    uniqueIndex("imports_once").on(table.schoolId, table.commitKey).where(sql`${table.state} = 'committed'`),
  ],
);

export const importRowKind = pgEnum("import_row_kind", [
  "new",
  "changed",
  "moved",
  "unchanged",
  "gone",
  "refused",
]);

/** One person of the preview of consequences. `moved`: only the class changes. */
export const importRows = pgTable(
  "import_rows",
  {
    id: id(),
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    /** In the order of the file; who is gone comes last. */
    position: integer().notNull(),
    /** As an editor shows it; null for who is not in the file. */
    line: integer(),
    kind: importRowKind().notNull(),
    isStudent: boolean().notNull(),
    lastName: text().notNull(),
    firstName: text().notNull(),
    className: text(),
    userId: uuid().references(() => users.id),
    /** `[{ field, old, new }]` */
    changes: jsonb()
      .$type<{ field: string; old: string | null; new: string | null }[]>()
      .notNull()
      .default([]),
    /** What was noticed, with the choices that are offered and the one taken. */
    findings: jsonb().$type<Record<string, unknown>[]>().notNull().default([]),
    /** Whether a person still has to look. */
    doubtful: boolean().notNull().default(false),
  },
  (table) => [
    uniqueIndex("import_rows_position").on(table.importId, table.position),
    index("import_rows_kind").on(table.importId, table.kind, table.position),
    index("import_rows_doubtful").on(table.importId, table.position).where(sql`${table.doubtful}`),
  ],
);

/** What a commit wrote, row by row, so that it can be taken back. `before` is null for a row that it made. */
export const importWrites = pgTable(
  "import_writes",
  {
    id: id(),
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    tableName: text().notNull(),
    rowId: uuid().notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (table) => [index("import_writes_import").on(table.importId)],
);

/** Which column means what in a school's own kind of list, remembered from the last one. */
export const importMappings = pgTable("import_mappings", {
  schoolId: uuid()
    .primaryKey()
    .references(() => schools.id),
  /** Normalised heading → field. */
  columns: jsonb().$type<Record<string, string>>().notNull(),
  updatedAt: moment().notNull().defaultNow(),
});

export const promotionState = pgEnum("promotion_state", ["draft", "committed", "undone"]);

/** Pupils whom an undo did not put back, by id: what was done for them since counts. */
export type UndoReport = {
  putBack: number;
  movedSince: string[];
  leftSince: string[];
  backSince: string[];
  /** Classes that are in use by now. */
  keptClasses: string[];
};

/** A school rolled over from one school year to the next. */
export const promotions = pgTable(
  "promotions",
  {
    id: id(),
    schoolId: uuid()
      .notNull()
      .references(() => schools.id),
    fromYearId: uuid()
      .notNull()
      .references(() => schoolYears.id),
    toYearId: uuid()
      .notNull()
      .references(() => schoolYears.id),
    actorId: uuid().references(() => users.id),
    state: promotionState().notNull().default("draft"),
    /** Class name → class name of the next year, or null for a class that leaves. */
    table: jsonb().$type<Record<string, string | null>>().notNull().default({}),
    /** The classes of the next year that the commit made: an undo takes them away again while they are empty. */
    madeClassIds: uuid().array().notNull().default([]),
    /** What an undo left alone, and why. */
    undoReport: jsonb().$type<UndoReport>(),
    createdAt: createdAt(),
    committedAt: moment(),
    undoneAt: moment(),
  },
  (table) => [
    index("promotions_school").on(table.schoolId, table.createdAt),
    uniqueIndex("promotions_once")
      .on(table.schoolId, table.fromYearId, table.toYearId)
      .where(sql`${table.state} <> 'undone'`),
  ],
);

export const promotionOutcome = pgEnum("promotion_outcome", ["promoted", "repeats", "leaves"]);

/** What becomes of one student: only those who do not follow their class while it is a draft, everybody once committed. */
export const promotionLines = pgTable(
  "promotion_lines",
  {
    id: id(),
    promotionId: uuid()
      .notNull()
      .references(() => promotions.id, { onDelete: "cascade" }),
    studentId: uuid()
      .notNull()
      .references(() => students.id),
    outcome: promotionOutcome().notNull(),
    fromClassId: uuid().references(() => classes.id),
    /** The class of the next year, by name until it is committed. */
    toClassName: text(),
    toClassId: uuid().references(() => classes.id),
  },
  (table) => [uniqueIndex("promotion_lines_student").on(table.promotionId, table.studentId)],
);
