import { foldName } from "../people/folded-name";
import { addMention } from "./add-mention";
import { type AddressHolders, addressHolders, chooseEmail } from "./address-holders";
import type { Decisions } from "./decisions";
import type { Finding } from "./finding";
import type { GatheredAdult, GatheredPupil } from "./gathered";
import { joinAlikeAdults } from "./join-alike-adults";
import type { ListedAdult, ListedPupil } from "./listed";
import { isOneCase } from "./proper-case";

/**
 * Makes one adult of the mentions that mean the same person: the folded name agrees, and the e-mail or the
 * telephone does, or both stand beside one child. Never on an address alone. Names that are nearly alike are
 * joined once somebody says so.
 */
export function gatherAdults(
  pupils: ReadonlyMap<ListedPupil, GatheredPupil>,
  decisions: Decisions,
): { adultOf: Map<ListedAdult, GatheredAdult>; findings: Finding[] } {
  const adultOf = new Map<ListedAdult, GatheredAdult>();
  const byClue = new Map<string, GatheredAdult>();
  const childNumbers = new Map([...new Set(pupils.values())].map((pupil, index) => [pupil, index]));
  for (const [row, pupil] of pupils) {
    for (const listed of row.guardians) {
      const clues = cluesOf(listed, childNumbers.get(pupil) ?? 0);
      const known = clues.map((clue) => byClue.get(clue)).find((adult) => adult !== undefined);
      const adult = known ?? newAdult(listed);
      addMention(adult, listed);
      for (const clue of clues) if (!byClue.has(clue)) byClue.set(clue, adult);
      adult.children.add(pupil);
      adult.language ??= row.language;
      if (listed.relation && !adult.relations.has(pupil)) adult.relations.set(pupil, listed.relation);
      pupil.guardians.add(adult);
      adultOf.set(listed, adult);
    }
  }
  const findings = joinAlikeAdults(adultOf, decisions);
  const adults = new Set(adultOf.values());
  const holders = addressHolders(adults);
  for (const adult of adults) chooseSpelling(adult, holders);
  return { adultOf, findings };
}

function cluesOf({ lastName, firstName, email, phone }: ListedAdult, child: number): string[] {
  const name = foldName(lastName, firstName);
  return [
    `${name} child:${child}`,
    ...(email ? [`${name} mail:${email.toLowerCase()}`] : []),
    ...(phone ? [`${name} phone:${phone}`] : []),
  ];
}

const newAdult = ({ lastName, firstName }: ListedAdult): GatheredAdult => ({
  foldedName: foldName(lastName, firstName),
  lastName,
  firstName,
  email: null,
  secondEmail: null,
  phone: null,
  phoneAsGiven: null,
  emails: new Set(),
  phones: new Set(),
  children: new Set(),
  relations: new Map(),
  language: null,
  mentions: [],
});

/** Of several spellings of one name, the first that is not all in capitals or small letters. */
function chooseSpelling(adult: GatheredAdult, holders: AddressHolders): void {
  const best = (spellings: string[]) => spellings.find((name) => !isOneCase(name)) ?? spellings[0] ?? "";
  adult.lastName = best(adult.mentions.map(({ lastName }) => lastName));
  adult.firstName = best(adult.mentions.map(({ firstName }) => firstName));
  adult.email = chooseEmail(adult, holders);
}
