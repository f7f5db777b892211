import { sql } from "drizzle-orm";
import { date, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytes, createdAt, id } from "./columns";

/** The one organisation that a deployment serves: a school, or a pouvoir organisateur. */
export const organisations = pgTable("organisations", {
  id: id(),
  name: text().notNull(),
  minimumPasswordLength: integer().notNull().default(12),
  decentHoursFrom: integer().notNull().default(7),
  decentHoursUntil: integer().notNull().default(21),
  createdAt: createdAt(),
});

export const schools = pgTable("schools", {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  email: text(),
  phone: text(),
  address: text(),
  officeHours: text(),
  /** CSS colour that tints the band and the logo tile; corrected for contrast where it is shown. */
  colour: text(),
  /** Addresses of the school's own network (CIDR), where hundreds share one. */
  ownNetworks: text().array().notNull().default([]),
  /** The school's logo, PNG or JPEG, checked by its content. */
  logo: bytes(),
  logoType: text(),
  /** Names the logo in its address, so that browsers may keep it. */
  logoHash: text().generatedAlwaysAs(sql`encode(sha256(logo), 'hex')`),
  /** How many days a first-connection link and a printed code live. */
  invitationDays: integer().notNull().default(14),
  letterDays: integer().notNull().default(30),
  /** Hours within which bulk mails leave; null: the organisation's. */
  decentHoursFrom: integer(),
  decentHoursUntil: integer(),
  /** How many days leavers and their guardians may still read. */
  leaverDays: integer().notNull().default(60),
  /** After how many years what remains of a leaver is erased. */
  retentionYears: integer().notNull().default(10),
  createdAt: createdAt(),
});

export const schoolYears = pgTable("school_years", {
  id: id(),
  /** « 2026-2027 » */
  label: text().notNull().unique(),
  startsOn: date().notNull(),
  endsOn: date().notNull(),
});

export const classes = pgTable(
  "classes",
  {
    id: id(),
    schoolId: uuid()
      .notNull()
      .references(() => schools.id),
    schoolYearId: uuid()
      .notNull()
      .references(() => schoolYears.id),
    name: text().notNull(),
    headTeacher: text(),
  },
  (table) => [
    unique().on(table.schoolId, table.schoolYearId, table.name),
    index("classes_search_key").on(sql`replace(search_fold(${table.name}), ' ', '')`),
  ],
);
