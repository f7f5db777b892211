import { sql } from "drizzle-orm";
import { schools, students } from "@/drizzle/schema";

/**
 * A schooling that may be read about today, by the student and by their guardians: it goes on, or ended no longer ago
 * than the school's days for leavers. The last of these days counts whole, in Brussels' time. To be asked where
 * `students` is read, with or without its school.
 */
export const isReadableSchooling = sql<boolean>`(${students.leftOn} is null
  or (now() at time zone 'Europe/Brussels')::date
    <= ${students.leftOn} + (select leaver_days from ${schools} as last where last.id = ${students.schoolId}))`;
