import type { Finding } from "./finding";
import type { GatheredAdult, GatheredPupil } from "./gathered";
import type { KnownAdult, KnownClass, KnownPupil } from "./known-people";
import type { RefusedRow } from "./listed";
import type { PersonChanges } from "./person-changes";

/** What an import writes over an existing pupil's schooling. */
export interface SchoolingChanges {
  matricule?: string;
  birthDate?: string;
  className?: string;
  /** The pupil had left and is back. */
  returns?: true;
}

export interface PlannedPupil {
  pupil: GatheredPupil;
  known: KnownPupil | undefined;
  /** The account of a pupil who is already taught in another school of the organisation. */
  accountElsewhere: KnownAdult | undefined;
  schooling: SchoolingChanges;
  person: PersonChanges;
  /** For a new one: the account that an undone import had made for the same pupil. */
  revives?: string | undefined;
}

export interface PlannedAdult {
  adult: GatheredAdult;
  known: KnownAdult | undefined;
  changes: PersonChanges;
  /** Children beside whom this adult does not stand yet. */
  newChildren: GatheredPupil[];
  /** For a new one: the account that an undone import had made for the same adult. */
  revives?: string | undefined;
}

export interface PlannedClass {
  name: string;
  headTeacher: string | null;
  known: KnownClass | undefined;
}

/** Everything that the commit writes, and all that it was decided from. */
export interface ImportPlan {
  rows: number;
  pupils: PlannedPupil[];
  adults: PlannedAdult[];
  classes: PlannedClass[];
  /** Everybody who is taken over, by first mention in the file; within a row the pupil first. */
  everybody: (PlannedPupil | PlannedAdult)[];
  /** New accounts, in the order in which usernames are given. */
  newAccounts: (PlannedPupil | PlannedAdult)[];
  /** Rows that are not taken over. */
  refused: RefusedRow[];
  /** Pupils of the school whom no row means; adults beside a listed pupil whom the list names no more. */
  gonePupils: KnownPupil[];
  goneAdults: KnownAdult[];
  /** Of those pupils, the ones of whom somebody confirmed that they left. */
  leavers: KnownPupil[];
  findings: Finding[];
}

/** Whether a planned person is a pupil; else an adult. */
export const isPlannedPupil = (planned: PlannedPupil | PlannedAdult): planned is PlannedPupil =>
  "pupil" in planned;
