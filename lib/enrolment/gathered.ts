import type { ListedAdult, ListedPupil } from "./listed";
import type { FamilyLanguage } from "./read-language";

/** One adult of the list, whatever the number of rows that name them. */
export interface GatheredAdult {
  foldedName: string;
  lastName: string;
  firstName: string;
  email: string | null;
  secondEmail: string | null;
  phone: string | null;
  phoneAsGiven: string | null;
  /** Every address and number under which the rows know this person. */
  emails: Set<string>;
  phones: Set<string>;
  children: Set<GatheredPupil>;
  /** « mère », « père »…, for the children beside whom a row says so. */
  relations: Map<GatheredPupil, string>;
  /** That of the first child whose language is told. */
  language: FamilyLanguage | null;
  mentions: ListedAdult[];
}

/** One pupil of the list, whatever the number of rows. */
export interface GatheredPupil {
  foldedName: string;
  lastName: string;
  firstName: string;
  matricule: string | null;
  birthDate: string | null;
  className: string | null;
  headTeacher: string | null;
  email: string | null;
  language: FamilyLanguage | null;
  guardians: Set<GatheredAdult>;
  mentions: ListedPupil[];
}

/** Everybody in the list: each pupil with the adults of the same rows, in the order of the file. */
export interface Gathering {
  pupils: GatheredPupil[];
  adults: GatheredAdult[];
  /** Pupils and adults by first mention: within a row the pupil first. Usernames are given in this order. */
  everybody: ({ kind: "pupil"; pupil: GatheredPupil } | { kind: "adult"; adult: GatheredAdult })[];
}
