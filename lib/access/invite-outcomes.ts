import type { ConnectionFacts } from "./connection-state";

/** What staff do for many people at once. */
export const mailingActs = ["invite", "resend", "extend"] as const;
export type MailingAct = (typeof mailingActs)[number];

/** What became of one person of a selection: the first is what was asked for, the others are why not. */
export const mailingOutcomes = [
  "done",
  "already_active",
  "already_invited",
  "never_invited",
  "on_its_way",
  "no_link",
  "long_enough",
  "no_address",
  "paper",
  "bounced",
  "suspended",
  /** Not, or no longer, of this school. */
  "elsewhere",
] as const;
export type MailingOutcome = (typeof mailingOutcomes)[number];

/** What decides besides the person's state. */
export interface SelectedFacts extends ConnectionFacts {
  /** An invitation was written a few minutes ago, perhaps by a colleague. */
  justWritten: boolean;
  /** The link that could be prolonged: whether there is one, and whether it lives long enough already. */
  prolongable: "none" | "short" | "long";
}

/** Whether an act is done for a person, or why it is not. */
export function outcomeOf(act: MailingAct, person: SelectedFacts): MailingOutcome {
  if (person.suspended) return "suspended";
  if (person.active) return "already_active";
  if (act === "extend") return outcomeOfExtension(person);
  return (
    whyNotByMail(person) ?? (act === "invite" ? outcomeOfInvitation(person) : outcomeOfResending(person))
  );
}

function outcomeOfExtension({ prolongable }: SelectedFacts): MailingOutcome {
  if (prolongable === "none") return "no_link";
  return prolongable === "long" ? "long_enough" : "done";
}

function whyNotByMail(person: SelectedFacts): MailingOutcome | undefined {
  if (!person.hasAddress) return "no_address";
  if (person.addressBounced) return "bounced";
  if (person.lastInvitation === "bounced" || person.lastInvitation === "failed") return "bounced";
  return person.onPaper ? "paper" : undefined;
}

const outcomeOfInvitation = ({ invited, liveLink, lastInvitation }: SelectedFacts): MailingOutcome =>
  invited || liveLink || lastInvitation !== null ? "already_invited" : "done";

function outcomeOfResending(person: SelectedFacts): MailingOutcome {
  if (outcomeOfInvitation(person) === "done") return "never_invited";
  return person.justWritten || person.lastInvitation === "queued" ? "on_its_way" : "done";
}

/** How many people met each outcome; those that nobody met are absent. */
export type OutcomeCounts = Partial<Record<MailingOutcome, number>>;

/** Counts outcomes for the result page and for the journal. */
export function countOutcomes(outcomes: readonly MailingOutcome[]): OutcomeCounts {
  const counts: OutcomeCounts = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
