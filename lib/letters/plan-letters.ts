import { byClassName } from "../people/class-order";
import type { AddresseeRow } from "./list-addressees";

export interface LetterChild {
  lastName: string;
  firstName: string;
  className: string | null;
}

/** Somebody to write to, with their children of this school, the eldest first. */
export interface Addressee {
  userId: string;
  lastName: string;
  firstName: string;
  active: boolean;
  suspended: boolean;
  /** Works for one of the schools today. */
  isStaff: boolean;
  isStudent: boolean;
  /** The row of a letter that still works. */
  liveLetter: string | null;
  children: LetterChild[];
}

/** Who gets a letter, in the order of the sheets; and who gets none, by the reason. */
export interface LetterPlan {
  people: Addressee[];
  leftOut: Record<"active" | "suspended" | "staff" | "liveLetter", Addressee[]>;
}

/**
 * One letter a person: no sheet ever shows one adult what is another's, for nothing we know says that two adults live
 * together. Who has several children is written to once, among the class of the eldest. Left out are closed accounts,
 * colleagues (whoever holds their letter could take their rights: an administrator opens their way in),
 * who already signs in (unless chosen all alone), and whose last letter still works (unless asked for).
 */
export function planLetters(
  rows: readonly AddresseeRow[],
  { again, alone }: { again: boolean; alone: boolean },
): LetterPlan {
  const plan: LetterPlan = { people: [], leftOut: { active: [], suspended: [], staff: [], liveLetter: [] } };
  for (const person of gatherAddressees(rows)) {
    if (person.suspended) plan.leftOut.suspended.push(person);
    else if (person.isStaff) plan.leftOut.staff.push(person);
    else if (person.active && !alone) plan.leftOut.active.push(person);
    else if (person.liveLetter && !again && !alone) plan.leftOut.liveLetter.push(person);
    else plan.people.push(person);
  }
  return plan;
}

/** Each person once, with their children, in the order of the sheets. */
export const gatherAddressees = (rows: readonly AddresseeRow[]): Addressee[] =>
  byPerson(rows).map(addresseeFrom);

type Group = [AddresseeRow, ...AddresseeRow[]];

/** Every person once, in the order of the classes and of the eldest children. */
function byPerson(rows: readonly AddresseeRow[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of [...rows].sort(byAge)) {
    const group = groups.get(row.userId);
    if (group) group.push(row);
    else groups.set(row.userId, [row]);
  }
  return [...groups.values()].sort(([one], [other]) => byPlace(one, other));
}

/** Who has no birth date comes last, as on the family's own screens. */
const byAge = (one: AddresseeRow, other: AddresseeRow): number =>
  compare(one.birthDate ?? "9999", other.birthDate ?? "9999") ||
  compare(one.childFirstName, other.childFirstName) ||
  compare(one.studentId, other.studentId);

/** By class, then by the child's name as a class list has it; two adults of one child stand together. */
const byPlace = (one: AddresseeRow, other: AddresseeRow): number =>
  byClassName(one.className, other.className) ||
  compare(one.childLastName, other.childLastName) ||
  compare(one.childFirstName, other.childFirstName) ||
  compare(one.studentId, other.studentId) ||
  compare(one.lastName, other.lastName) ||
  compare(one.firstName, other.firstName) ||
  compare(one.userId, other.userId);

const { compare } = new Intl.Collator("fr", { numeric: true });

function addresseeFrom(rows: Group): Addressee {
  const [{ userId, lastName, firstName, active, suspended, isStaff, isStudent, liveLetter }] = rows;
  const children = rows.map(({ childLastName, childFirstName, className }) => ({
    lastName: childLastName,
    firstName: childFirstName,
    className,
  }));
  return { userId, lastName, firstName, active, suspended, isStaff, isStudent, liveLetter, children };
}
