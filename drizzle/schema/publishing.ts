import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { sessions } from "./access";
import { bytes, createdAt, id, moment } from "./columns";
import { outbox } from "./mail";
import { students, users } from "./people";
import { classes, schools, schoolYears } from "./schools";

/** Whom something is published to: pupils of a school, chosen by years, classes, groups and by name. */
export interface Audience {
  /** The whole school; the lists below are empty then. */
  wholeSchool: boolean;
  /** « 3 », « P6 »: what the names of the classes of a year begin with (lib/people/class-year). */
  years: string[];
  classIds: string[];
  groupIds: string[];
  studentIds: string[];
}

export const announcementLevel = pgEnum("announcement_level", ["urgent", "to_do", "information"]);

/** What is asked of whoever reads: nothing, to have read, yes or no, or one of some choices. */
export const answerKind = pgEnum("answer_kind", ["none", "acknowledge", "yes_no", "choice"]);

/**
 * A message of one school. A draft has no `sendAt`; it is on its way from then on, and there once `sentAt` is set,
 * in the transaction that writes its recipients.
 */
export const announcements = pgTable(
  "announcements",
  {
    id: id(),
    schoolId: uuid()
      .notNull()
      .references(() => schools.id),
    authorId: uuid().references(() => users.id),
    level: announcementLevel().notNull().default("information"),
    subject: text().notNull(),
    /** A small part of Markdown (lib/publishing/markdown), never HTML. */
    body: text().notNull(),
    answerKind: answerKind().notNull().default("none"),
    choices: text().array().notNull().default([]),
    /** The last day to answer, in Brussels. */
    answerBy: date(),
    allowsReplies: boolean().notNull().default(true),
    audience: jsonb().$type<Audience>().notNull(),
    toGuardians: boolean().notNull().default(true),
    toStudents: boolean().notNull().default(false),
    sendAt: moment(),
    sentAt: moment(),
    editedAt: moment(),
    withdrawnAt: moment(),
    /** Two presses of one button are one message. */
    key: text().notNull().unique(),
    createdAt: createdAt(),
  },
  (table) => [
    index("announcements_school").on(table.schoolId, table.createdAt, table.id),
    index("announcements_sent").on(table.sentAt),
  ],
);

/** What a message said before it was changed. */
export const announcementRevisions = pgTable(
  "announcement_revisions",
  {
    id: id(),
    announcementId: uuid()
      .notNull()
      .references(() => announcements.id),
    subject: text().notNull(),
    body: text().notNull(),
    editorId: uuid().references(() => users.id),
    replacedAt: moment().notNull().defaultNow(),
  },
  (table) => [index("announcement_revisions_of").on(table.announcementId, table.replacedAt)],
);

/** How a person learns of a message: by mail, by the account alone, or on paper. */
export const deliveryChannel = pgEnum("delivery_channel", ["mail", "account", "paper"]);

/** One reader of a message about one pupil: what they were told, when they read it, what they answered. */
export const announcementRecipients = pgTable(
  "announcement_recipients",
  {
    id: id(),
    announcementId: uuid()
      .notNull()
      .references(() => announcements.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    studentId: uuid()
      .notNull()
      .references(() => students.id),
    /** Read as a guardian of the pupil, or as the pupil. */
    asGuardian: boolean().notNull(),
    channel: deliveryChannel().notNull(),
    /** Waits for the digest of the day; over once `mailId` is set. */
    inDigest: boolean().notNull().default(false),
    /** The mail that told it. */
    mailId: uuid().references(() => outbox.id),
    readAt: moment(),
    /** Once and for good, in one guarded statement. */
    answeredAt: moment(),
    /** `read`, `yes`, `no`, or the choice in its own words. */
    answer: text(),
    /** Whoever of the secretariat noted an answer that came on paper. */
    recordedById: uuid().references(() => users.id),
    remindedAt: moment(),
    /** The weekly printing that it was in. */
    paperRunId: uuid().references(() => paperRuns.id),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("announcement_recipients_once").on(table.announcementId, table.userId, table.studentId),
    index("announcement_recipients_reader").on(table.userId, table.studentId),
    index("announcement_recipients_student").on(table.studentId),
    index("announcement_recipients_mail").on(table.mailId),
    index("announcement_recipients_digest")
      .on(table.userId)
      .where(sql`${table.inDigest} and ${table.mailId} is null`),
    index("announcement_recipients_paper")
      .on(table.announcementId)
      .where(sql`${table.channel} = 'paper' and ${table.paperRunId} is null`),
  ],
);

/** What a reader and the secretariat write each other under a message about a pupil. */
export const announcementReplies = pgTable(
  "announcement_replies",
  {
    id: id(),
    recipientId: uuid()
      .notNull()
      .references(() => announcementRecipients.id),
    authorId: uuid()
      .notNull()
      .references(() => users.id),
    fromStaff: boolean().notNull(),
    body: text().notNull(),
    /** When the other side first saw it. */
    seenAt: moment(),
    /** Two presses of one button are one reply. */
    key: text().notNull().unique(),
    createdAt: createdAt(),
  },
  (table) => [
    index("announcement_replies_thread").on(table.recipientId, table.createdAt),
    index("announcement_replies_unseen").on(table.createdAt).where(sql`${table.seenAt} is null`),
  ],
);

/** One printing of what families on paper did not get; drawn anew each time it is asked for, stored nowhere. */
export const paperRuns = pgTable(
  "paper_runs",
  {
    id: id(),
    schoolId: uuid()
      .notNull()
      .references(() => schools.id),
    actorId: uuid().references(() => users.id),
    people: integer().notNull(),
    messages: integer().notNull(),
    /** Two presses of one button are one printing. */
    key: text().notNull().unique(),
    createdAt: createdAt(),
  },
  (table) => [index("paper_runs_school").on(table.schoolId, table.createdAt)],
);

/** One envelope of a printing, in the order of the sheets, and whether it was handed over. */
export const paperRunPeople = pgTable(
  "paper_run_people",
  {
    id: id(),
    runId: uuid()
      .notNull()
      .references(() => paperRuns.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    position: integer().notNull(),
    givenAt: moment(),
    givenById: uuid().references(() => users.id),
  },
  (table) => [
    uniqueIndex("paper_run_people_once").on(table.runId, table.userId),
    index("paper_run_people_user").on(table.userId),
  ],
);

export const contentStore = pgEnum("content_store", ["database", "s3"]);

/** The bytes of a file, once for however many documents have them. */
export const documentContents = pgTable("document_contents", {
  /** SHA-256 in hexadecimal. */
  hash: text().primaryKey(),
  size: bigint({ mode: "number" }).notNull(),
  store: contentStore().notNull(),
  /** Null when an S3-compatible store has them. */
  content: bytes(),
  createdAt: createdAt(),
});

/** A file of a school, as it was handed in: attached to messages, on the shelf, or both. */
export const documents = pgTable(
  "documents",
  {
    id: id(),
    schoolId: uuid()
      .notNull()
      .references(() => schools.id),
    contentHash: text()
      .notNull()
      .references(() => documentContents.hash),
    /** Its file name, accents included, never a path. */
    name: text().notNull(),
    /** As its content says, never as it was claimed. */
    mediaType: text().notNull(),
    uploadedById: uuid().references(() => users.id),
    createdAt: createdAt(),
  },
  (table) => [index("documents_school").on(table.schoolId), index("documents_content").on(table.contentHash)],
);

export const announcementDocuments = pgTable(
  "announcement_documents",
  {
    announcementId: uuid()
      .notNull()
      .references(() => announcements.id),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    position: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.announcementId, table.documentId] }),
    index("announcement_documents_document").on(table.documentId),
  ],
);

/** Whom something that stays is for: the classes named, those of the years named, or the whole school when neither is. */
const forClasses = () => ({
  years: text().array().notNull().default([]),
  classIds: uuid().array().notNull().default([]),
});

/** A document that stays where families find it: regulations, lists of supplies, menus. */
export const shelfDocuments = pgTable(
  "shelf_documents",
  {
    id: id(),
    schoolId: uuid()
      .notNull()
      .references(() => schools.id),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    title: text().notNull(),
    ...forClasses(),
    toGuardians: boolean().notNull().default(true),
    toStudents: boolean().notNull().default(true),
    publishedById: uuid().references(() => users.id),
    publishedAt: moment().notNull().defaultNow(),
    withdrawnAt: moment(),
  },
  (table) => [index("shelf_documents_school").on(table.schoolId, table.publishedAt)],
);

/** When somebody last looked at a block of a pupil's dashboard: what came later is new. */
export const blockVisits = pgTable(
  "block_visits",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id),
    studentId: uuid()
      .notNull()
      .references(() => students.id),
    /** `documents` */
    block: text().notNull(),
    seenAt: moment().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.studentId, table.block] })],
);

/** An event of a school, of some years or of some classes. */
export const events = pgTable(
  "events",
  {
    id: id(),
    schoolId: uuid()
      .notNull()
      .references(() => schools.id),
    title: text().notNull(),
    place: text(),
    details: text(),
    allDay: boolean().notNull(),
    /** All day: the first and the last day, both included. */
    startsOn: date(),
    endsOn: date(),
    /** Otherwise: from when until when. */
    startsAt: moment(),
    endsAt: moment(),
    ...forClasses(),
    createdById: uuid().references(() => users.id),
    /** Counts the changes, as a calendar's SEQUENCE does (RFC 5545, 3.8.7.4). */
    revision: integer().notNull().default(0),
    cancelledAt: moment(),
    updatedAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (table) => [
    index("events_school_moments").on(table.schoolId, table.startsAt),
    index("events_school_days").on(table.schoolId, table.startsOn),
  ],
);

/** The secret address of a person's calendar: derived from this row, of which only the hash is kept. */
export const calendarFeeds = pgTable("calendar_feeds", {
  id: id(),
  userId: uuid()
    .notNull()
    .unique()
    .references(() => users.id),
  generation: integer().notNull().default(1),
  secretHash: text().notNull().unique(),
  renewedAt: moment(),
  createdAt: createdAt(),
});

/** Whom a class's families may call or write to. */
export const classContacts = pgTable(
  "class_contacts",
  {
    id: id(),
    classId: uuid()
      .notNull()
      .references(() => classes.id),
    name: text().notNull(),
    /** « titulaire », « éducatrice »… */
    role: text().notNull(),
    phone: text(),
    email: text(),
    position: integer().notNull().default(0),
  },
  (table) => [index("class_contacts_class").on(table.classId, table.position)],
);

/** The school's other tools: marks, timetable, Moodle; for one class or for all. */
export const schoolLinks = pgTable(
  "school_links",
  {
    id: id(),
    schoolId: uuid()
      .notNull()
      .references(() => schools.id),
    classId: uuid().references(() => classes.id),
    label: text().notNull(),
    url: text().notNull(),
    position: integer().notNull().default(0),
  },
  (table) => [index("school_links_school").on(table.schoolId, table.position)],
);

/** Pupils who are written to together, across classes: an option, a trip. */
export const studentGroups = pgTable(
  "student_groups",
  {
    id: id(),
    schoolId: uuid()
      .notNull()
      .references(() => schools.id),
    schoolYearId: uuid()
      .notNull()
      .references(() => schoolYears.id),
    name: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [unique().on(table.schoolId, table.schoolYearId, table.name)],
);

export const studentGroupMembers = pgTable(
  "student_group_members",
  {
    groupId: uuid()
      .notNull()
      .references(() => studentGroups.id),
    studentId: uuid()
      .notNull()
      .references(() => students.id),
  },
  (table) => [
    primaryKey({ columns: [table.groupId, table.studentId] }),
    index("student_group_members_student").on(table.studentId),
  ],
);

/** A browser that its owner allowed to be told of messages. */
export const pushSubscriptions = pgTable(
  "push_subscriptions",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    endpoint: text().notNull().unique(),
    p256dh: text().notNull(),
    auth: text().notNull(),
    deviceLabel: text().notNull(),
    /** The sitting at the browser in which it was allowed: signing out of it, from wherever, takes it back. */
    sessionId: uuid()
      .notNull()
      .references(() => sessions.id, { onDelete: "cascade" }),
    /** Our public key that the browser was given; after a change of AUTH_SECRET it gets the new one when it comes by. */
    applicationKey: text().notNull(),
    lastSentAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [
    index("push_subscriptions_user").on(table.userId),
    index("push_subscriptions_session").on(table.sessionId),
  ],
);

export const pushState = pgEnum("push_state", ["queued", "sent", "failed", "cancelled"]);

/** The transactional outbox of notifications: one a browser and message, with nobody's name in it. */
export const pushNotices = pgTable(
  "push_notices",
  {
    id: id(),
    subscriptionId: uuid()
      .notNull()
      .references(() => pushSubscriptions.id, { onDelete: "cascade" }),
    announcementId: uuid()
      .notNull()
      .references(() => announcements.id),
    level: announcementLevel().notNull(),
    state: pushState().notNull().default("queued"),
    sendAfter: moment().notNull().defaultNow(),
    attempts: integer().notNull().default(0),
    leaseId: uuid(),
    leasedUntil: moment(),
    lastError: text(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("push_notices_once").on(table.subscriptionId, table.announcementId),
    index("push_notices_due").on(table.sendAfter).where(sql`${table.state} = 'queued'`),
  ],
);
