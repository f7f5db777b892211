import { recordReading } from "../audit/record-reading";
import type { TableFormat } from "../export/table-file";
import type { ActingStaff } from "./acting-staff";

/** A list that names people, and how many of them. */
interface NamingList {
  list:
    | "class"
    | "connections"
    | "duplicates"
    | "erasable"
    | "group"
    | "guardians"
    | "letters"
    | "majorities"
    | "paper"
    | "readers"
    | "staff"
    | "students"
    | "year";
  people: number;
  /** The school that the list is about, when it is about one alone. */
  schoolId?: string;
  /** The passage to the next year that the list belongs to. */
  promotion?: string;
}

/** Notes in the journal that somebody looked at a list of people, which one, and how many it named. */
export const recordListSeen = (staff: ActingStaff, { schoolId, ...details }: NamingList): Promise<void> =>
  recordReading(staff, { action: "people.listed", ...(schoolId && { schoolId }), details });

/** Notes the same of a list that is taken away as a file; said before its first line leaves. */
export const recordListExported = (
  staff: ActingStaff,
  { schoolId, ...details }: NamingList & { format: TableFormat },
): Promise<void> =>
  recordReading(staff, { action: "people.exported", ...(schoolId && { schoolId }), details });
