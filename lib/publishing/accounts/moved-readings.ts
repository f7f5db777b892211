/** A row as the database holds it, with the database's own names. */
type KeptRow = Record<string, unknown> & { id: string };

/** What a merge of two accounts moved of what they had read, answered and written: what an undo needs. */
export interface MovedReadings {
  /** Ids of rows that belong to the kept account since. */
  readings: string[];
  replies: string[];
  envelopes: string[];
  /** Readings that both accounts had of one message about one pupil: the one that was not kept. */
  droppedReadings: KeptRow[];
  /** Envelopes of one printing that both accounts had. */
  droppedEnvelopes: KeptRow[];
  /** Replies that stood under a dropped reading, with its id. */
  threads: { id: string; readingId: string }[];
}

/** The two accounts of one person. */
export interface AccountPair {
  keptId: string;
  mergedId: string;
}
