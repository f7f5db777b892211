import { foldName } from "../people/folded-name";
import type { Decisions } from "./decisions";
import { namesakes, samePupilTwice, takenMatricule, twoMatricules } from "./doubts-about-pupils";
import type { Finding } from "./finding";
import type { GatheredPupil } from "./gathered";
import type { ListedPupil, RefusedRow } from "./listed";
import { matriculeKey } from "./matricule-key";

/** The pupils of a list, one each, whatever the number of rows; and the rows that contradict another. */
export interface GatheredPupils {
  pupils: Map<ListedPupil, GatheredPupil>;
  refused: RefusedRow[];
  findings: Finding[];
}

/** Makes one pupil of the rows that mean the same one: by matricule, else by folded name and birth date. */
export function gatherPupils(listed: readonly ListedPupil[], decisions: Decisions): GatheredPupils {
  const gathering = new PupilGathering(decisions);
  for (const row of listed) gathering.add(row);
  return gathering;
}

const foldedNameOf = ({ lastName, firstName }: ListedPupil) => foldName(lastName, firstName);
const swappedNameOf = ({ lastName, firstName }: ListedPupil) => foldName(firstName, lastName);
const nameAndBirth = (name: string, birthDate: string | null) =>
  birthDate ? `${name} ${birthDate}` : undefined;

class PupilGathering implements GatheredPupils {
  readonly pupils = new Map<ListedPupil, GatheredPupil>();
  readonly refused: RefusedRow[] = [];
  readonly findings: Finding[] = [];
  private readonly byMatricule = new Map<string, GatheredPupil>();
  private readonly adultNames = new Map<GatheredPupil, Set<string>>();
  private readonly byNameAndBirth = new Map<string, GatheredPupil>();

  constructor(private readonly decisions: Decisions) {}

  add(row: ListedPupil): void {
    const holder = row.matricule ? this.byMatricule.get(matriculeKey(row.matricule)) : undefined;
    if (holder && !isSamePupil(holder, row)) {
      this.contradict(row, holder);
      return;
    }
    const known = holder ?? this.namesake(row);
    const asked = known && samePupilTwice(known, row, this.shareAdult(known, row), this.decisions);
    if (asked) this.findings.push(asked.found);
    if (known && asked?.isOne) this.join(known, row);
    else this.keep(newPupil(holder ? { ...row, matricule: null } : row), row);
  }

  /** A matricule that another pupil has: the row is refused until somebody says which one it is, or none. */
  private contradict(row: ListedPupil, holder: GatheredPupil): void {
    const { found, matricule } = takenMatricule(row, holder, this.decisions);
    this.findings.push(found);
    if (matricule === undefined) this.refused.push(row);
    else this.add({ ...row, matricule });
  }

  /** The same name and birth date without a contradicting matricule; with one, a common adult or a person confirms. */
  private namesake(row: ListedPupil): GatheredPupil | undefined {
    const key = nameAndBirth(foldedNameOf(row), row.birthDate);
    const known = key ? this.byNameAndBirth.get(key) : undefined;
    if (!known) return undefined;
    if (!row.matricule || !known.matricule || this.shareAdult(known, row)) return known;
    const { found, isOne } = namesakes(known, row, this.decisions);
    this.findings.push(found);
    return isOne ? known : undefined;
  }

  private join(pupil: GatheredPupil, row: ListedPupil): void {
    const conflict = twoMatricules(pupil, row, this.decisions);
    if (conflict) this.findings.push(conflict.found);
    if (conflict?.second) pupil.matricule = row.matricule;
    pupil.matricule ??= row.matricule;
    pupil.birthDate ??= row.birthDate;
    pupil.className ??= row.className;
    pupil.headTeacher ??= row.headTeacher;
    pupil.email ??= row.email;
    pupil.language ??= row.language;
    if (pupil.mentions[0]?.looksInverted && !row.looksInverted) {
      const { lastName, firstName } = row;
      Object.assign(pupil, { lastName, firstName, foldedName: foldedNameOf(row) });
    }
    this.keep(pupil, row);
  }

  private shareAdult(pupil: GatheredPupil, row: ListedPupil): boolean {
    const known = this.adultNames.get(pupil);
    return adultNamesOf(row).some((name) => known?.has(name));
  }

  private keep(pupil: GatheredPupil, row: ListedPupil): void {
    pupil.mentions.push(row);
    this.pupils.set(row, pupil);
    const names = this.adultNames.get(pupil) ?? new Set();
    this.adultNames.set(pupil, names);
    for (const name of adultNamesOf(row)) names.add(name);
    if (row.matricule) this.byMatricule.set(matriculeKey(row.matricule), pupil);
    const key = nameAndBirth(pupil.foldedName, pupil.birthDate);
    if (key) this.byNameAndBirth.set(key, pupil);
  }
}

const newPupil = (row: ListedPupil): GatheredPupil => ({
  foldedName: foldedNameOf(row),
  lastName: row.lastName,
  firstName: row.firstName,
  matricule: row.matricule,
  birthDate: row.birthDate,
  className: row.className,
  headTeacher: row.headTeacher,
  email: row.email,
  language: row.language,
  guardians: new Set(),
  mentions: [],
});

/** One matricule, and enough in common: the name (swapped too), or the birth date with half the name. */
function isSamePupil(pupil: GatheredPupil, row: ListedPupil): boolean {
  if (pupil.foldedName === foldedNameOf(row) || pupil.foldedName === swappedNameOf(row)) return true;
  const [lastName, firstName] = pupil.foldedName.split(" ");
  const [otherLastName, otherFirstName] = foldedNameOf(row).split(" ");
  const halfTheName = lastName === otherLastName || firstName === otherFirstName;
  return halfTheName && pupil.birthDate !== null && pupil.birthDate === row.birthDate;
}

const adultNamesOf = ({ guardians }: ListedPupil) =>
  guardians.map(({ lastName, firstName }) => foldName(lastName, firstName));
