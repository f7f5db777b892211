import { date, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns";

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
  (table) => [unique().on(table.schoolId, table.schoolYearId, table.name)],
);
