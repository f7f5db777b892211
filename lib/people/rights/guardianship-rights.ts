/** What one adult may do for one child, kind by kind. */
export interface GuardianRights {
  mayRead: boolean;
  mayAcknowledge: boolean;
  mayWrite: boolean;
  maySeeInvoices: boolean;
}

export const rightKinds = ["mayRead", "mayAcknowledge", "mayWrite", "maySeeInvoices"] as const;
export type RightKind = (typeof rightKinds)[number];

/** A link's rights and until when it counts; null while it has no end. */
export interface LinkTerms extends GuardianRights {
  endsAt: Date | null;
}

/** A link may be widened in one kind of act, and in how long it lasts. */
export type Widening = RightKind | "longer";

/** A link gives nothing once it has ended. */
const gives = (terms: LinkTerms, kind: RightKind, today: Date) =>
  terms[kind] && (terms.endsAt === null || terms.endsAt > today);

/** Later than before: what has no end is the latest. */
const lastsLonger = (before: Date | null, after: Date | null) =>
  before !== null && (after === null || after > before);

/**
 * What an adult would get by a change that they do not have now: what a person has to confirm before it is written.
 * Lengthening a link that gives nothing widens nothing.
 */
export function wideningsOf(before: LinkTerms, after: LinkTerms, today: Date): Widening[] {
  const kinds = rightKinds.filter((kind) => gives(after, kind, today) && !gives(before, kind, today));
  const keepsGiving = rightKinds.some((kind) => gives(after, kind, today));
  return [
    ...kinds,
    ...(keepsGiving && lastsLonger(before.endsAt, after.endsAt) ? (["longer"] as const) : []),
  ];
}

/** Whether anything is withheld or will end: that needs a motive. */
export const isLimited = (terms: LinkTerms): boolean =>
  terms.endsAt !== null || rightKinds.some((kind) => !terms[kind]);
