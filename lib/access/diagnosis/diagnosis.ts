import type { Person } from "../../people/find-person";
import type { AccessTraces } from "./access-traces";

/** What keeps somebody out, or « well ». Each has its sentence in the catalogue. */
export type Problem =
  | "erased"
  | "suspended"
  | "locked_out"
  | "waiting"
  | "wrong_passwords"
  | "ambiguous"
  | "reset_pending"
  | "address_dead"
  | "no_child"
  | "well"
  | "code_given"
  | "letter_printed"
  | "provisional_given"
  | "mail_bounced"
  | "mail_failed"
  | "mail_unwanted"
  | "mail_delayed"
  | "mail_waiting"
  | "no_address"
  | "paper"
  | "never_invited"
  | "link_expired"
  | "link_opened"
  | "link_arrived"
  | "link_sent";

/** The act that mends it; null when nothing needs mending. */
export type MendingAct =
  | "reactivate"
  | "lift_wait"
  | "send_link"
  | "correct_address"
  | "give_code"
  | "show_code"
  | "print_letter"
  | "attach_child";

/** What the sentence tells besides the problem itself. */
export interface DiagnosisFacts {
  at?: Date | null;
  until?: Date | null;
  count?: number;
  minutes?: number;
  /** Why a mail came back: a code of lib/mail/bounce-reason. */
  reason?: string | null;
  /** The right that still works. */
  tokenId?: string;
}

export interface Diagnosis extends DiagnosisFacts {
  problem: Problem;
  act: MendingAct | null;
}

/** All that a diagnosis is made from. */
export interface AccessFacts {
  person: Pick<
    Person,
    | "email"
    | "bouncedAt"
    | "suspendedAt"
    | "erasedAt"
    | "activatedAt"
    | "invitedAt"
    | "passwordKind"
    | "passwordChangedAt"
    | "connection"
  >;
  traces: AccessTraces;
  /** A guardian whom no child is tied to any more, who is neither taught nor employed. */
  hasNothingBehindTheDoor: boolean;
}

/** Says what is wrong, if it is this. */
export type Rule = (facts: AccessFacts, at: Date) => Diagnosis | undefined;

export const found = (problem: Problem, act: MendingAct | null, facts: DiagnosisFacts = {}): Diagnosis => ({
  problem,
  act,
  ...facts,
});

/** A mail arrives only at an address that takes mails. */
export const canBeMailed = ({ person }: AccessFacts): boolean =>
  person.email !== null && person.bouncedAt === null;

/** The newest right of that form, if it still opens. */
export const workingToken = ({ traces }: AccessFacts, form: "link" | "letter" | "desk") =>
  traces.tokens.find((token) => token.form === form && token.works);

/** A code was given at the desk a moment ago: it only has to be typed. */
export const hasDeskCode: Rule = (facts) => {
  const code = workingToken(facts, "desk");
  const told = code && { at: code.issuedAt, until: code.expiresAt, tokenId: code.id };
  return told && found("code_given", "show_code", told);
};
