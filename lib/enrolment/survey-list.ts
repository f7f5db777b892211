import { foldOneName } from "../people/folded-name";
import type { Decisions } from "./decisions";
import type { Column, Mapping } from "./match-headings";
import type { ReadingContext } from "./read-file";
import { shapeAround, tidyText } from "./tidy-text";

/** What the whole list says, that helps to read one of its rows. */
export interface ListSurvey {
  /** ISO 8601, in Brussels. */
  today: string;
  /** Mail domains that several people of the list have, the most frequent first. */
  domains: string[];
  /** Every given name and surname with an accent, by its shape: where a lost letter is looked up. */
  names: ReadonlyMap<string, readonly string[]>;
  /** How many people of the list bear each name, folded, as given name and as surname. */
  firstNames: ReadonlyMap<string, number>;
  lastNames: ReadonlyMap<string, number>;
  /** Characters of nearly every matricule, when they begin with zeros that a spreadsheet may drop. */
  matriculeWidth: number | undefined;
  /** The school's own address: nobody's private one. */
  schoolEmail: string | undefined;
  decisions: Decisions;
}

const sharedByMany = 3;
/** The families of one school do not use more; every doubtful address is compared with each. */
const domainsKept = 200;

function cellsOf({ rows }: Mapping, columns: (Column | undefined)[]): string[] {
  const indexes = columns.flatMap((column) => (column ? [column.index] : []));
  return rows.flatMap(({ cells }) => indexes.map((index) => tidyText(cells[index] ?? ""))).filter(Boolean);
}

/** Reads the list once, as a whole. */
export function surveyList(
  mapping: Mapping,
  { today, schoolEmail, decisions = {} }: ReadingContext,
): ListSurvey {
  const people = [mapping.pupil, ...mapping.guardians];
  const firstNames = cellsOf(
    mapping,
    people.map(({ firstName }) => firstName),
  );
  const lastNames = cellsOf(
    mapping,
    people.map(({ lastName }) => lastName),
  );
  return {
    today,
    domains: frequentDomains(
      cellsOf(
        mapping,
        people.map(({ email }) => email),
      ),
    ),
    names: byShape(new Set([...firstNames, ...lastNames])),
    firstNames: countFolded(firstNames),
    lastNames: countFolded(lastNames),
    matriculeWidth: usualWidth(cellsOf(mapping, [mapping.pupil.matricule])),
    schoolEmail: schoolEmail?.toLowerCase(),
    decisions,
  };
}

function countFolded(names: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    const folded = foldOneName(name);
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  return counts;
}

function frequentDomains(emails: string[]): string[] {
  const counts = new Map<string, number>();
  for (const email of emails) {
    const [, domain, ...more] = email.toLowerCase().split("@");
    if (domain && more.length === 0 && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain))
      counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= sharedByMany)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, domainsKept)
    .map(([domain]) => domain);
}

function byShape(names: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const shape = shapeAround(name);
    if (shape === name.toLowerCase()) continue;
    const alike = found.get(shape);
    if (alike) alike.push(name);
    else found.set(shape, [name]);
  }
  return found;
}

const nearlyAll = 0.95;

function usualWidth(matricules: string[]): number | undefined {
  const zeroFirst = matricules.find((matricule) => /^0\d+$/.test(matricule));
  if (!zeroFirst) return undefined;
  const sameWidth = matricules.filter(({ length }) => length === zeroFirst.length).length;
  return sameWidth >= matricules.length * nearlyAll ? zeroFirst.length : undefined;
}
