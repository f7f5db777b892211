import type { MovedReadings } from "../../publishing/accounts/moved-readings";

/** A row as the database holds it, with the database's own names. */
export type StoredRow = Record<string, unknown> & { id: string };

/** What two accounts may each have, and of which the kept one takes the chosen value. */
export interface PersonState {
  email: string | null;
  secondEmail: string | null;
  emailBouncedAt: string | null;
  onPaper: boolean;
  phone: string | null;
  phoneAsGiven: string | null;
  activatedAt: string | null;
  invitedAt: string | null;
}

/** All that a merge moved or changed, as it was before and as it was left: what an undo needs. */
export interface Moved {
  /** Ids of rows that belong to the kept account since. */
  guardianships: string[];
  students: string[];
  staffRoles: string[];
  requests: string[];
  /** Accounts that had been joined to the merged one before. */
  joinedBefore: string[];
  /** Rows that would have stood twice, or tied a person to themselves. */
  droppedGuardianships: StoredRow[];
  droppedRoles: StoredRow[];
  /** Links that both accounts had: the narrower rights were kept. */
  narrowed: { before: StoredRow; after: StoredRow }[];
  /** Undefined for a merge of before there were messages. */
  published?: MovedReadings;
  person: { before: PersonState; after: PersonState };
  /** When the moved password was chosen; null when none was moved. */
  passwordChangedAt: string | null;
}
