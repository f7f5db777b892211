import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  jsonb,
  pgEnum,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns";
import { classes, schools } from "./schools";

/** How a person wants mails about messages that are not urgent. */
export const mailRhythm = pgEnum("mail_rhythm", ["digest", "at_once", "never"]);

/** One person who can sign in, whatever their roles. Rows are never deleted: a username is for life. */
export const users = pgTable(
  "users",
  {
    id: id(),
    username: text().notNull().unique(),
    lastName: text().notNull(),
    firstName: text().notNull(),
    /** Surname and given name folded for matching people across rows and imports (lib/people/folded-name). */
    foldedName: text().notNull(),
    /** As given, never a key: two people may share it, one may have none. */
    email: text(),
    /** A second address found in the same cell of a school's list. */
    secondEmail: text(),
    /** When the provider said that the mailbox does not exist. */
    emailBouncedAt: moment(),
    /** The family chose paper, or needs it: letters instead of mails. */
    onPaper: boolean().notNull().default(false),
    /** E.164, or null when it could not be read; `phoneAsGiven` keeps what was written. */
    phone: text(),
    phoneAsGiven: text(),
    language: text().notNull().default("fr"),
    mailRhythm: mailRhythm().notNull().default("digest"),
    /** When the person first chose a password. */
    activatedAt: moment(),
    invitedAt: moment(),
    suspendedAt: moment(),
    suspensionReason: text(),
    /** The account that this one was joined to; it signs nobody in and stands in no list. */
    mergedIntoId: uuid().references((): AnyPgColumn => users.id),
    /** When the retention time was over and everything but the username was erased. */
    erasedAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [
    check("users_username_form", sql`${table.username} ~ '^[a-z][a-z0-9_]{0,59}$'`),
    index("users_email").on(sql`lower(${table.email})`),
    index("users_folded_name").on(table.foldedName),
    index("users_phone").on(table.phone),
  ],
);

/** A person's schooling in one school. Its id is what families see in addresses. */
export const students = pgTable(
  "students",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    schoolId: uuid()
      .notNull()
      .references(() => schools.id),
    /** The school's own number for the pupil, unique in that school. */
    matricule: text(),
    birthDate: date(),
    classId: uuid().references(() => classes.id),
    leftOn: date(),
    /** When the student, of age, was told that they decide what their guardians see (`guardianships.studentAllows`). */
    handedOverAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [
    unique().on(table.schoolId, table.matricule),
    uniqueIndex("students_user_school").on(table.userId, table.schoolId),
    index("students_class").on(table.classId),
  ],
);

/** What one adult may do for one child, and until when. */
export const guardianships = pgTable(
  "guardianships",
  {
    id: id(),
    guardianId: uuid()
      .notNull()
      .references(() => users.id),
    studentId: uuid()
      .notNull()
      .references(() => students.id),
    mayRead: boolean().notNull().default(true),
    mayAcknowledge: boolean().notNull().default(true),
    mayWrite: boolean().notNull().default(true),
    maySeeInvoices: boolean().notNull().default(true),
    /** « mère », « père », « grand-mère »…: as the school's list says it. */
    relation: text(),
    /** What a student of age decided; counts only once `students.handedOverAt` is set. */
    studentAllows: boolean().notNull().default(true),
    /** Why rights are limited or ended, and the document that says so. */
    motive: text(),
    documentReference: text(),
    /** First moment at which the link no longer counts; null while it has no end. */
    endsAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [
    unique().on(table.guardianId, table.studentId),
    index("guardianships_student").on(table.studentId),
    index("guardianships_ending").on(table.endsAt).where(sql`${table.endsAt} is not null`),
  ],
);

export const staffRole = pgEnum("staff_role", ["administrator", "secretary"]);

/** A role in one school, or in the whole organisation when `schoolId` is null. */
export const staffRoles = pgTable(
  "staff_roles",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    role: staffRole().notNull(),
    schoolId: uuid().references(() => schools.id),
    endedAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [unique().on(table.userId, table.role, table.schoolId).nullsNotDistinct()],
);

/** Two accounts of one person, joined; what moved is kept, so that it can be put back for 30 days. */
export const accountMerges = pgTable(
  "account_merges",
  {
    id: id(),
    keptId: uuid()
      .notNull()
      .references(() => users.id),
    mergedId: uuid()
      .notNull()
      .references(() => users.id),
    actorId: uuid().references(() => users.id),
    /** Every row that was moved or changed, as it was before. */
    moved: jsonb().$type<Record<string, unknown>>().notNull(),
    undoneAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [
    index("account_merges_kept").on(table.keptId),
    index("account_merges_merged").on(table.mergedId),
  ],
);

export const familyRequestKind = pgEnum("family_request_kind", ["missing_child", "not_my_child"]);

/** « Il me manque un enfant », « Ce n’est pas mon enfant »: what a family asks of the secretariat. */
export const familyRequests = pgTable(
  "family_requests",
  {
    id: id(),
    kind: familyRequestKind().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    /** The school that is asked; null while nothing tells which. */
    schoolId: uuid().references(() => schools.id),
    /** The child that is not theirs; null for a missing one. */
    studentId: uuid().references(() => students.id),
    childLastName: text().notNull().default(""),
    childFirstName: text().notNull().default(""),
    childClass: text().notNull().default(""),
    handledAt: moment(),
    handledById: uuid().references(() => users.id),
    /** Whether it was granted; null while it waits. */
    granted: boolean(),
    createdAt: createdAt(),
  },
  (table) => [
    index("family_requests_waiting")
      .on(table.schoolId, table.createdAt)
      .where(sql`${table.handledAt} is null`),
  ],
);
