import type { Reader } from "../db/client";
import type { GatheredAdult, GatheredPupil } from "./gathered";
import { isPlannedPupil, type PlannedAdult, type PlannedPupil } from "./import-plan";
import { matriculeKey } from "./matricule-key";
import { listTakenBackAdults, listTakenBackPupils } from "./taken-back";

type Planned = PlannedPupil | PlannedAdult;

/**
 * Gives back to the new people of a list the account, and so the username, that an undone import had made for them.
 * A pupil is recognised by name and matricule (without one, by name and birth date), an adult by name beside the
 * same child or with the same address or telephone.
 */
export async function findTakenBack(
  reader: Reader,
  schoolId: string,
  newAccounts: readonly Planned[],
): Promise<void> {
  if (newAccounts.length === 0) return;
  const waiting = new Waiting();
  for (const { userId, foldedName, ...pupil } of await listTakenBackPupils(reader, schoolId))
    waiting.put(userId, [pupilClue(foldedName, pupil)]);
  for (const { userId, ...adult } of await listTakenBackAdults(reader, schoolId))
    waiting.put(userId, adultClues(adult.foldedName, adult));
  for (const planned of newAccounts) planned.revives = waiting.take(cluesOf(planned));
}

/** Accounts by what they may be recognised by; each is given back once. */
class Waiting {
  private readonly byClue = new Map<string, Set<string>>();
  private readonly taken = new Set<string>();

  put(userId: string, clues: string[]): void {
    for (const clue of clues) this.byClue.set(clue, (this.byClue.get(clue) ?? new Set()).add(userId));
  }

  take(clues: string[]): string | undefined {
    const accounts = clues.flatMap((clue) => [...(this.byClue.get(clue) ?? [])]);
    const account = accounts.find((userId) => !this.taken.has(userId));
    if (account) this.taken.add(account);
    return account;
  }
}

const pupilClue = (name: string, { matricule, birthDate }: Pick<GatheredPupil, "matricule" | "birthDate">) =>
  `pupil ${name} ${matricule ? matriculeKey(matricule) : `born ${birthDate}`}`;

interface AdultTraits {
  email: string | null;
  phone: string | null;
  childName: string | null;
  childMatricule: string | null;
}

const adultClues = (name: string, { email, phone, childName, childMatricule }: AdultTraits): string[] => [
  ...(childName
    ? [`adult ${name} beside ${childName} ${childMatricule ? matriculeKey(childMatricule) : ""}`]
    : []),
  ...(email ? [`adult ${name} mail:${email.toLowerCase()}`] : []),
  ...(phone ? [`adult ${name} phone:${phone}`] : []),
];

const cluesOf = (planned: Planned): string[] =>
  isPlannedPupil(planned)
    ? [pupilClue(planned.pupil.foldedName, planned.pupil)]
    : cluesOfAdult(planned.adult);

const cluesOfAdult = ({ foldedName, email, phone, children }: GatheredAdult): string[] =>
  [...children].flatMap(({ foldedName: childName, matricule: childMatricule }) =>
    adultClues(foldedName, { email, phone, childName, childMatricule }),
  );
