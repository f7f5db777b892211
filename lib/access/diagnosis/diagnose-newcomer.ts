import { connectionStateOf } from "../connection-state";
import { type AccessFacts, type Diagnosis, found, hasDeskCode, type Rule, workingToken } from "./diagnosis";

const linkMoments = ({ traces }: AccessFacts) => {
  const link = traces.tokens.find(({ form }) => form === "link");
  return { at: link?.openedAt ?? link?.issuedAt ?? null, until: link?.expiresAt ?? null };
};

const mailMoment = ({ traces, person }: AccessFacts) => ({
  at: traces.mail?.at ?? person.bouncedAt,
  reason: traces.mail?.bounceReason ?? null,
});

const hasProvisional: Rule = ({ person: { passwordKind, passwordChangedAt } }) =>
  passwordKind === "provisional"
    ? found("provisional_given", "give_code", { at: passwordChangedAt })
    : undefined;

function withoutAddress(facts: AccessFacts, problem: "no_address" | "paper"): Diagnosis {
  const letter = workingToken(facts, "letter");
  if (letter) return found("letter_printed", "give_code", { at: letter.issuedAt, until: letter.expiresAt });
  return found(problem, problem === "paper" ? "print_letter" : "correct_address");
}

/** A mail that left is not yet a mail that was read. */
function afterSending(facts: AccessFacts): Diagnosis {
  const { mail } = facts.traces;
  if (mail?.state === "complained") return found("mail_unwanted", "give_code", mailMoment(facts));
  if (mail?.state === "delayed") return found("mail_delayed", "give_code", mailMoment(facts));
  const arrived = mail?.state === "delivered" ? "link_arrived" : "link_sent";
  return found(arrived, "send_link", { ...linkMoments(facts), at: mail?.at ?? linkMoments(facts).at });
}

const byConnection: Rule = (facts) => {
  switch (connectionStateOf(facts.person.connection)) {
    case "bounced": {
      const problem = facts.traces.mail?.state === "failed" ? "mail_failed" : "mail_bounced";
      return found(problem, "correct_address", mailMoment(facts));
    }
    case "no_address":
      return withoutAddress(facts, "no_address");
    case "paper":
      return withoutAddress(facts, "paper");
    case "never_invited":
      return found("never_invited", "send_link");
    case "expired":
      return found("link_expired", "send_link", { at: linkMoments(facts).until });
    case "opened":
      return found("link_opened", "send_link", linkMoments(facts));
    case "planned":
      return found("mail_waiting", "give_code", { at: facts.traces.mail?.sendAfter ?? null });
    default:
      return afterSending(facts);
  }
};

/** For whoever never chose a password, the shortest way in first. */
export const rulesForNewcomers: readonly Rule[] = [hasDeskCode, hasProvisional, byConnection];
