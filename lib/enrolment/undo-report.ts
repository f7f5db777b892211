/**
 * Why an undo left a person alone: they chose a password · were entered with a provisional one · had a role, another
 * link or a joined account · were suspended · their card or rights were changed by hand · stand beside who stays.
 */
export type KeptReason =
  | "activated"
  | "entered"
  | "staff"
  | "merged"
  | "linked"
  | "suspended"
  | "edited"
  | "rights"
  | "beside";

/** A person of the import whom the undo left alone. */
export interface KeptPerson {
  userId: string;
  reason: KeptReason;
}

/** Fields of somebody who was there before: changed by hand since the import, so they stay as they are. */
export interface KeptFields {
  userId: string;
  fields: string[];
}

/** What an undo took back and what it left alone. Names are looked up when it is shown, so that none is kept here. */
export interface UndoReport {
  students: number;
  accounts: number;
  guardianships: number;
  classes: number;
  /** People and classes that were there before and are as they were. */
  restored: number;
  /** Accounts taken back whose invitation had been sent: their link is worth nothing now. */
  invited: number;
  kept: KeptPerson[];
  keptFields: KeptFields[];
}
