import type { Finding } from "./finding";
import type { GatheredAdult, GatheredPupil } from "./gathered";
import type { KnownAdult, KnownClass, KnownPupil } from "./known-people";
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
}

export interface PlannedAdult {
  adult: GatheredAdult;
  known: KnownAdult | undefined;
  changes: PersonChanges;
  /** Children beside whom this adult does not stand yet. */
  newChildren: GatheredPupil[];
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
  /** New accounts, in the order in which usernames are given. */
  newAccounts: (PlannedPupil | PlannedAdult)[];
  gonePupils: number;
  goneAdults: number;
  findings: Finding[];
}

/** Whether a planned person is a pupil; else an adult. */
export const isPlannedPupil = (planned: PlannedPupil | PlannedAdult): planned is PlannedPupil =>
  "pupil" in planned;
