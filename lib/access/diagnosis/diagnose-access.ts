import { rulesForActive } from "./diagnose-active";
import { rulesForNewcomers } from "./diagnose-newcomer";
import { type AccessFacts, type Diagnosis, found } from "./diagnosis";

/**
 * Why somebody does not get in, in one word, and the one act that mends it: the first rule that holds. It asks no
 * database and no clock, so that every case of it stands in one table of its test.
 */
export function diagnoseAccess(facts: AccessFacts, at: Date): Diagnosis {
  const { person } = facts;
  if (person.erasedAt) return found("erased", null, { at: person.erasedAt });
  if (person.suspendedAt) return found("suspended", "reactivate", { at: person.suspendedAt });
  const rules = person.activatedAt ? rulesForActive : rulesForNewcomers;
  for (const rule of rules) {
    const diagnosis = rule(facts, at);
    if (diagnosis) return diagnosis;
  }
  return found("well", null);
}
