import { recordReading } from "../audit/record-reading";
import type { ActingStaff } from "../people/acting-staff";

/** The landing page names people: looking at it is an act. `people`: how many were named. */
export const recordTodaySeen = (staff: ActingStaff, people: number): Promise<void> =>
  recordReading(staff, { action: "secretariat.overview_seen", details: { people } });
