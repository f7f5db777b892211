import { foldOneName } from "../people/folded-name";
import { foldText } from "../people/folded-text";
import { commonFirstNames } from "./common-first-names";

const institutions = /\b(internat|asbl|vzw|cpas|ocmw|saj|spj|ippj|fedasil|institution)\b/;
const institutionsWithoutFirstName =
  /\b(foyer|institut|maison|home|centre|service|pouponniere|ambassade|croix|association|famille d accueil)\b/;

/** Whether the responsible « person » is a service or a home: it may stand without a given name. */
export function isInstitution(lastName: string, firstName: string): boolean {
  const folded = foldText(lastName);
  return institutions.test(folded) || (firstName === "" && institutionsWithoutFirstName.test(folded));
}

interface Name {
  lastName: string;
  firstName: string;
}

/**
 * Whether a pupil's surname and given name were probably swapped: what stands as surname is a given name, here
 * or in this list, what stands as given name is not, and an adult of the same row bears it as surname.
 */
export function looksInverted(
  pupil: Name,
  adults: readonly Name[],
  firstNames: ReadonlySet<string>,
): boolean {
  const lastName = foldOneName(pupil.lastName);
  const firstName = foldOneName(pupil.firstName);
  if (!lastName || !firstName || commonFirstNames.has(firstName)) return false;
  const surnames = adults.map((adult) => foldOneName(adult.lastName));
  const isGivenName = commonFirstNames.has(lastName) || firstNames.has(lastName);
  return isGivenName && surnames.includes(firstName) && !surnames.includes(lastName);
}
