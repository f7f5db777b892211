import { guessLimits } from "../../auth/guess-limits";
import { minutes } from "../../durations";
import { type AccessFacts, canBeMailed, found, hasDeskCode, type Rule, workingToken } from "./diagnosis";

/** A new link by mail, or a code for whoever no mail reaches. */
const newWayIn = (facts: AccessFacts) => (canBeMailed(facts) ? "send_link" : "give_code");

const isLockedOut: Rule = (facts) => {
  const { betweenSuccesses } = facts.traces.tries;
  const lockedOut = (betweenSuccesses ?? 0) >= guessLimits.identifier.total;
  return lockedOut ? found("locked_out", newWayIn(facts), { count: betweenSuccesses ?? 0 }) : undefined;
};

const mustWait: Rule = ({ traces: { tries } }, at) => {
  if (tries.blockedUntil === null || tries.blockedUntil <= at) return undefined;
  const wait = Math.ceil((tries.blockedUntil.getTime() - at.getTime()) / minutes(1));
  return found("waiting", "lift_wait", { count: tries.wrong, minutes: wait });
};

const hasResetLink: Rule = (facts) => {
  const link = workingToken(facts, "link");
  return link && found("reset_pending", "give_code", { at: link.issuedAt, until: link.expiresAt });
};

const mistypes: Rule = (facts) => {
  const { wrong } = facts.traces.tries;
  return wrong > 0 ? found("wrong_passwords", newWayIn(facts), { count: wrong }) : undefined;
};

const sharesPassword: Rule = (facts) =>
  facts.traces.tries.ambiguous > 0 ? found("ambiguous", newWayIn(facts)) : undefined;

const cannotBeWrittenTo: Rule = ({ person: { email, bouncedAt } }) =>
  email !== null && bouncedAt !== null
    ? found("address_dead", "correct_address", { at: bouncedAt })
    : undefined;

const hasNothing: Rule = ({ hasNothingBehindTheDoor }) =>
  hasNothingBehindTheDoor ? found("no_child", "attach_child") : undefined;

const isWell: Rule = ({ person, traces: { tries } }) => {
  const seen = [tries.lastSeen, tries.lastSignIn].flatMap((moment) => moment ?? []);
  const latest = seen.toSorted((one, other) => other.getTime() - one.getTime())[0];
  return found("well", null, { at: latest ?? person.activatedAt });
};

/** For whoever has chosen a password: what stands between them and the door, the most pressing first. */
export const rulesForActive: readonly Rule[] = [
  hasDeskCode,
  isLockedOut,
  mustWait,
  hasResetLink,
  mistypes,
  sharesPassword,
  cannotBeWrittenTo,
  hasNothing,
  isWell,
];
