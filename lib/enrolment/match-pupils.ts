import { foldName } from "../people/folded-name";
import { listedName } from "../people/full-name";
import { type Finding, finding } from "./finding";
import type { GatheredPupil } from "./gathered";
import type { KnownLink, KnownPupil } from "./known-people";
import type { RefusedRow } from "./listed";
import { matriculeKey } from "./matricule-key";

interface KnownSchool {
  pupils: readonly KnownPupil[];
  links: readonly KnownLink[];
}

/**
 * Which pupils of the list the school already knows: by matricule, else by folded name and birth date. Nobody is
 * matched twice. A pupil whose matricule is someone else's in Préau is refused.
 */
export class PupilMatches {
  readonly known = new Map<GatheredPupil, KnownPupil>();
  readonly refused = new Set<GatheredPupil>();
  readonly findings: Finding[] = [];
  private readonly taken = new Set<KnownPupil>();
  private readonly byMatricule = new Map<string, KnownPupil>();
  private readonly byName = new Map<string, KnownPupil[]>();
  private readonly adultNames = new Map<string, Set<string>>();

  constructor(
    pupils: readonly GatheredPupil[],
    private readonly school: KnownSchool,
  ) {
    this.indexSchool();
    for (const pupil of pupils) this.matchByMatricule(pupil);
    for (const pupil of pupils)
      if (!this.known.has(pupil) && !this.refused.has(pupil)) this.matchByName(pupil);
  }

  /** Pupils of the school that no row means, refused ones included, and who had not left. */
  gone(refusedRows: readonly RefusedRow[]): KnownPupil[] {
    const rows = [...refusedRows, ...this.refused];
    const matricules = new Set(rows.flatMap(({ matricule }) => (matricule ? [matriculeKey(matricule)] : [])));
    const names = new Set(rows.map(({ lastName, firstName }) => foldName(lastName, firstName)));
    return this.school.pupils.filter(
      (known) =>
        known.leftOn === null &&
        !this.taken.has(known) &&
        !(known.matricule && matricules.has(matriculeKey(known.matricule))) &&
        !names.has(known.person.foldedName),
    );
  }

  private indexSchool(): void {
    for (const known of this.school.pupils) {
      if (known.matricule) this.byMatricule.set(matriculeKey(known.matricule), known);
      const namesakes = this.byName.get(known.person.foldedName);
      if (namesakes) namesakes.push(known);
      else this.byName.set(known.person.foldedName, [known]);
    }
    for (const { studentId, person } of this.school.links) {
      const names = this.adultNames.get(studentId) ?? new Set();
      this.adultNames.set(studentId, names.add(person.foldedName));
    }
  }

  private matchByMatricule(pupil: GatheredPupil): void {
    const holder = pupil.matricule ? this.byMatricule.get(matriculeKey(pupil.matricule)) : undefined;
    if (!holder) return;
    if (!isAnother(pupil, holder)) this.take(pupil, holder);
    else {
      this.refused.add(pupil);
      this.findings.push(...matriculeOfAnother(pupil, holder));
    }
  }

  private matchByName(pupil: GatheredPupil): void {
    const namesakes = this.byName.get(pupil.foldedName) ?? [];
    const found = namesakes.find((known) => !this.taken.has(known) && this.isSame(pupil, known));
    if (found) this.take(pupil, found);
  }

  /** The same name and birth date; two matricules that differ ask for a common adult besides. */
  private isSame(pupil: GatheredPupil, known: KnownPupil): boolean {
    if (pupil.birthDate !== known.birthDate) return false;
    if (pupil.birthDate === null && (pupil.matricule || known.matricule)) return false;
    if (!pupil.matricule || !known.matricule) return true;
    const names = this.adultNames.get(known.id);
    return [...pupil.guardians].some(({ foldedName }) => names?.has(foldedName));
  }

  private take(pupil: GatheredPupil, known: KnownPupil): void {
    this.known.set(pupil, known);
    this.taken.add(known);
  }
}

/** A matricule given on to someone else: an account must never pass from one child to another. */
function isAnother(pupil: GatheredPupil, { person, birthDate }: KnownPupil): boolean {
  if (pupil.foldedName === person.foldedName) return false;
  if (pupil.birthDate && birthDate) return pupil.birthDate !== birthDate;
  const [lastName, firstName] = person.foldedName.split(" ");
  const [listedLastName, listedFirstName] = pupil.foldedName.split(" ");
  return lastName !== listedLastName && firstName !== listedFirstName;
}

function matriculeOfAnother(pupil: GatheredPupil, { person }: KnownPupil): Finding[] {
  const name = listedName(person);
  return pupil.mentions.map(({ matriculePlace }) =>
    finding(matriculePlace, "matricule-conflict", "error", "enrolment.findings.matriculeOfAnother", { name }),
  );
}
