import type { NewPerson } from "../create-users";

/** What to do about an account that looks like this person's; undefined: nobody was asked yet. */
export type Decision = "attach" | "create";

export interface NewAdult extends NewPerson {
  email: string | null;
  phone: string | null;
  relation: string | null;
  decision?: Decision | undefined;
}

export interface NewPupil extends NewPerson {
  birthDate: string | null;
  matricule: string | null;
  className: string | null;
}

/** One family as the form says it. */
export interface NewFamily {
  /** Chosen by the form, so that the same form sent twice makes one family. */
  studentId: string;
  schoolId: string;
  pupil: NewPupil;
  /** Whether the person saw the pupils who go by that name and wants another all the same. */
  pupilIsNew: boolean;
  adults: readonly NewAdult[];
  invite: boolean;
}
