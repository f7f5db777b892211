import { foldName } from "../people/folded-name";
import { type Finding, finding } from "./finding";
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
export function gatherPupils(listed: readonly ListedPupil[]): GatheredPupils {
  const gathering = new PupilGathering();
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

  add(row: ListedPupil): void {
    const holder = row.matricule ? this.byMatricule.get(matriculeKey(row.matricule)) : undefined;
    if (holder && !isSamePupil(holder, row)) {
      this.findings.push(matriculeTaken(row, holder));
      this.refused.push(row);
      return;
    }
    const known = holder ?? this.namesake(row);
    if (known) this.join(known, row);
    else this.keep(newPupil(row), row);
  }

  /** The same name and birth date without a contradicting matricule; with one, a common adult must confirm. */
  private namesake(row: ListedPupil): GatheredPupil | undefined {
    const key = nameAndBirth(foldedNameOf(row), row.birthDate);
    const found = key ? this.byNameAndBirth.get(key) : undefined;
    if (!found) return undefined;
    if (!row.matricule || !found.matricule || this.shareAdult(found, row)) return found;
    const place = { ...row.namePlace };
    const first = found.mentions[0]?.line ?? 0;
    this.findings.push(
      finding(place, "duplicate-student", "warning", "enrolment.findings.homonym", { first }),
    );
    return undefined;
  }

  private join(pupil: GatheredPupil, row: ListedPupil): void {
    this.findings.push(...sameTwice(pupil, row, this.shareAdult(pupil, row)));
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

function matriculeTaken(row: ListedPupil, holder: GatheredPupil): Finding {
  const values = { first: holder.mentions[0]?.line ?? 0, name: `${holder.lastName} ${holder.firstName}` };
  return finding(
    row.matriculePlace,
    "matricule-conflict",
    "error",
    "enrolment.findings.matriculeTaken",
    values,
  );
}

/** A second row of one pupil: another household is normal, another matricule or spelling is looked at. */
function sameTwice(pupil: GatheredPupil, row: ListedPupil, shareAdult: boolean): Finding[] {
  const first = pupil.mentions[0]?.line ?? 0;
  const sameName =
    pupil.mentions[0]?.lastName === row.lastName && pupil.mentions[0].firstName === row.firstName;
  const household = sameName && !shareAdult;
  const again = household
    ? finding(row.namePlace, "duplicate-student", "info", "enrolment.findings.secondHousehold", { first })
    : finding(row.namePlace, "duplicate-student", "warning", "enrolment.findings.samePupil", { first });
  const { matricule } = pupil;
  if (!row.matricule || !matricule || matriculeKey(matricule) === matriculeKey(row.matricule)) return [again];
  const values = { first, proposal: matricule };
  return [
    again,
    finding(row.matriculePlace, "matricule-conflict", "warning", "enrolment.findings.twoMatricules", values),
  ];
}
