import { recordReading } from "../audit/record-reading";
import type { ActingStaff } from "./acting-staff";

/** Looking at a family's data is an act: the journal keeps who looked at whom. */
export const recordPersonSeen = (staff: ActingStaff, subjectId: string): Promise<void> =>
  recordReading(staff, { action: "people.seen", subjectId });
