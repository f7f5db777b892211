import type { GatheredAdult, GatheredPupil } from "./gathered";
import type { KnownAdult, KnownLink, KnownPupil } from "./known-people";

interface KnownAround {
  links: readonly KnownLink[];
  adults: readonly KnownAdult[];
  pupils: ReadonlyMap<GatheredPupil, KnownPupil>;
}

/**
 * Which adults of the list have an account already, in any role: the folded name stands beside the same child,
 * or it agrees together with the e-mail or the telephone.
 */
export function matchAdults(
  adults: readonly GatheredAdult[],
  around: KnownAround,
): Map<GatheredAdult, KnownAdult> {
  const besideChild = new Map<string, KnownAdult>();
  for (const { studentId, person } of around.links)
    setOnce(besideChild, `${studentId} ${person.foldedName}`, person);
  const byClue = new Map<string, KnownAdult>();
  for (const known of around.adults) {
    for (const email of [known.email, known.secondEmail])
      if (email) setOnce(byClue, mailClue(known.foldedName, email), known);
    if (known.phone) setOnce(byClue, phoneClue(known.foldedName, known.phone), known);
  }
  const found = adults.map((adult) => [adult, beside(adult) ?? byContact(adult, byClue)] as const);
  return new Map(found.flatMap(([adult, known]) => (known ? [[adult, known]] : [])));

  function beside({ children, foldedName }: GatheredAdult): KnownAdult | undefined {
    for (const child of children) {
      const known = besideChild.get(`${around.pupils.get(child)?.id} ${foldedName}`);
      if (known) return known;
    }
    return undefined;
  }
}

function byContact(adult: GatheredAdult, byClue: Map<string, KnownAdult>): KnownAdult | undefined {
  const clues = [
    ...[...adult.emails].map((email) => mailClue(adult.foldedName, email)),
    ...[...adult.phones].map((phone) => phoneClue(adult.foldedName, phone)),
  ];
  return clues.map((clue) => byClue.get(clue)).find((known) => known !== undefined);
}

const mailClue = (name: string, email: string) => `${name} mail:${email.toLowerCase()}`;
const phoneClue = (name: string, phone: string) => `${name} phone:${phone}`;

function setOnce<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}
