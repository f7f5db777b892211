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

/** How many people of a list bear each name, folded. */
export interface NameCounts {
  firstNames: ReadonlyMap<string, number>;
  lastNames: ReadonlyMap<string, number>;
}

const borneByOthers = 2;

/**
 * Whether somebody's surname and given name were probably swapped: what stands as surname is a given name, common
 * or in this list; what stands as given name is none; and it is the surname of a relative on the row, or of several
 * people of the list among whom nobody bears the other as surname.
 */
export function looksInverted(name: Name, relatives: readonly Name[], counts: NameCounts): boolean {
  const lastName = foldOneName(name.lastName);
  const firstName = foldOneName(name.firstName);
  if (!lastName || !firstName || commonFirstNames.has(firstName)) return false;
  if (!commonFirstNames.has(lastName) && !counts.firstNames.has(lastName)) return false;
  const surnames = relatives.map((relative) => foldOneName(relative.lastName));
  if (surnames.includes(lastName)) return false;
  return surnames.includes(firstName) || isSurnameOfOthers(lastName, firstName, counts);
}

/** The person's own row counts once on both sides. */
const isSurnameOfOthers = (lastName: string, firstName: string, { firstNames, lastNames }: NameCounts) =>
  (lastNames.get(lastName) ?? 0) <= 1 &&
  (firstNames.get(firstName) ?? 0) <= 1 &&
  (lastNames.get(firstName) ?? 0) >= borneByOthers;
