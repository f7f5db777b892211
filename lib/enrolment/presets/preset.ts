/** What a list can tell of a pupil, and of each adult on the same row. */
export const pupilFields = [
  "matricule",
  "lastName",
  "firstName",
  "birthDate",
  "year",
  "className",
  "headTeacher",
  "email",
] as const;
export type PupilField = (typeof pupilFields)[number];

export const guardianFields = ["lastName", "firstName", "fullName", "email", "phone"] as const;
export type GuardianField = (typeof guardianFields)[number];

/** Headings under which a field may stand, normalised; the first is the one that is named to people. */
type Headings<Field extends string> = Partial<Record<Field, readonly string[]>>;

/**
 * How one kind of list is headed. A preset is data: another kind of list is another file beside these.
 * Guardian slots keep their order; the first is the responsible person.
 */
export interface Preset {
  slug: string;
  pupil: Headings<PupilField>;
  guardians: readonly Headings<GuardianField>[];
  /** Columns that this kind of list has and that the import has no use for. */
  unused?: readonly string[];
}
