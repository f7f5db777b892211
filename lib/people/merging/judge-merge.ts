import { isWithin, type StaffReach } from "../../auth/policy";
import type { ActingStaff } from "../acting-staff";

/** Who merges: `administers` is where they may also touch colleagues' accounts. */
export interface MergingStaff extends ActingStaff {
  administers: StaffReach;
}

/** What decides whether two accounts may be joined. */
export interface MergeSide {
  userId: string;
  suspended: boolean;
  erased: boolean;
  /** Schools where the person is or was taught. */
  taughtAt: string[];
  /** Schools of the children beside whom they stand. */
  guardianAt: string[];
  /** Schools of their roles as staff, null for the organisation. */
  worksAt: (string | null)[];
  /** The accounts of the pupils beside whom they stand. */
  pupilIds: string[];
}

export type MergeRefusal =
  | "same-account"
  | "own-account"
  | "suspended"
  | "staff"
  | "elsewhere"
  | "same-school";

/** Why these two may not be joined by this person; undefined when they may. */
export function refusalOfMerge(
  staff: MergingStaff,
  one: MergeSide,
  other: MergeSide,
): MergeRefusal | undefined {
  const both = [one, other];
  if (one.userId === other.userId) return "same-account";
  if (both.some(({ userId }) => userId === staff.userId)) return "own-account";
  if (both.some(({ suspended, erased }) => suspended || erased)) return "suspended";
  if (!both.every((side) => administersAll(staff, side))) return "staff";
  if (!both.every((side) => reachesAll(staff, side))) return "elsewhere";
  return one.taughtAt.some((schoolId) => other.taughtAt.includes(schoolId)) ? "same-school" : undefined;
}

const administersAll = ({ administers }: MergingStaff, { worksAt }: MergeSide) =>
  worksAt.every((schoolId) => isWithin(administers, schoolId));

const reachesAll = ({ reach }: MergingStaff, { taughtAt, guardianAt }: MergeSide) =>
  [...taughtAt, ...guardianAt].every((schoolId) => isWithin(reach, schoolId));

/** Whether this account, whatever the other is, is one that this person may join or take apart. */
export const isMergeable = (staff: MergingStaff, side: MergeSide): boolean =>
  side.userId !== staff.userId && administersAll(staff, side) && reachesAll(staff, side);

/** Whether one of the two stands beside the other: rarely one person, so it has to be confirmed. */
export const areKin = (one: MergeSide, other: MergeSide): boolean =>
  one.pupilIds.includes(other.userId) || other.pupilIds.includes(one.userId);
