import type { StaffReach } from "../auth/policy";

/** Who acts, and where they may: what the guard of a page or an action gives. */
export interface ActingStaff {
  userId: string;
  reach: StaffReach;
}

/** The school to which the journal puts an act on a person: the only one of who acts, else none. */
export const onlySchoolOf = (reach: StaffReach): string | null =>
  reach !== "everywhere" && reach.length === 1 ? (reach[0] ?? null) : null;
