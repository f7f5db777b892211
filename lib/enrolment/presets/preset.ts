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
  "language",
] as const;
export type PupilField = (typeof pupilFields)[number];

export const guardianFields = ["lastName", "firstName", "fullName", "email", "phone", "relation"] as const;
export type GuardianField = (typeof guardianFields)[number];

/** Headings under which a field may stand, normalised; the first is the one that is named to people. */
export type Headings<Field extends string> = Partial<Record<Field, readonly string[]>>;

/** One adult of a row; a list with a column for each parent says by its headings who they are. */
export interface GuardianSlot {
  headings: Headings<GuardianField>;
  /** « mère », « père », when the headings say so. */
  relation?: string;
}

/**
 * How one kind of list is headed. A preset is data: another kind of list is another file beside these.
 * Guardian slots keep their order; the first is the responsible person.
 */
export interface Preset {
  slug: PresetSlug;
  pupil: Headings<PupilField>;
  guardians: readonly GuardianSlot[];
  /** Fields that lists of this kind often do without: nothing is said when they have no column. */
  optional?: readonly PupilField[];
  /** Columns that this kind of list has and that the import has no use for. */
  unused?: readonly string[];
}

/** The kinds of list, by the name given to `--preset`. « Autre » is read with a mapping made by hand. */
export const presetSlugs = ["preau", "proeco", "proeco-excel", "oneroster", "autre"] as const;
export type PresetSlug = (typeof presetSlugs)[number];
