import type { Place } from "./finding";
import type { FamilyLanguage } from "./read-language";

/** An adult as one row of the list names them. */
export interface ListedAdult {
  lastName: string;
  firstName: string;
  email: string | null;
  secondEmail: string | null;
  /** E.164. */
  phone: string | null;
  phoneAsGiven: string | null;
  /** « mère », « père »…, when the list says so. */
  relation: string | null;
  /** Where name and address stand, for what is noticed later. */
  namePlace: Place;
  emailPlace: Place;
  /** The headings under which the row speaks of this adult. */
  columns: string[];
}

/** A pupil as one row of the list names them. */
export interface ListedPupil {
  line: number;
  matricule: string | null;
  lastName: string;
  firstName: string;
  /** ISO 8601. */
  birthDate: string | null;
  className: string | null;
  headTeacher: string | null;
  email: string | null;
  /** The family's, when the list tells it and Préau speaks it. */
  language: FamilyLanguage | null;
  /** Surname and given name look swapped. */
  looksInverted: boolean;
  namePlace: Place;
  matriculePlace: Place;
  classPlace: Place;
  emailPlace: Place;
  guardians: ListedAdult[];
}

/** A row that is not taken over; what it says of identity keeps the pupil from counting as gone. */
export interface RefusedRow {
  line: number;
  matricule: string | null;
  lastName: string;
  firstName: string;
}
