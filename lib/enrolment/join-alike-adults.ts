import { listedName } from "../people/full-name";
import { addMention } from "./add-mention";
import type { Decisions } from "./decisions";
import { doubtfulFinding, type Finding, finding } from "./finding";

import type { GatheredAdult } from "./gathered";
import type { ListedAdult } from "./listed";
import { areNearNames } from "./near-names";

/** More adults than that with one address or number are no family. */
const mostOfOneFamily = 8;

/**
 * Asks about adults whose names are nearly alike and who have an address or a number in common: brothers and
 * sisters whose parent is spelled in two ways. Joins them once a person says that they are one; never by itself.
 */
export function joinAlikeAdults(adultOf: Map<ListedAdult, GatheredAdult>, decisions: Decisions): Finding[] {
  const joined = new Map<GatheredAdult, GatheredAdult>();
  const found = alikePairs(new Set(adultOf.values())).flatMap(([first, second]) => {
    const asked = askAbout(first, second, decisions);
    if (asked.doubt?.chosen === "same") joined.set(second, joined.get(first) ?? first);
    return [asked];
  });
  for (const [second, first] of joined) join(first, second, adultOf);
  return found;
}

function askAbout(first: GatheredAdult, second: GatheredAdult, decisions: Decisions): Finding {
  const nameOf = (adult: GatheredAdult) => listedName(adult).trim();
  const place = { line: 0, column: "", ...second.mentions[0]?.namePlace, value: nameOf(second) };
  const proposal = nameOf(first);
  const noticed = finding(place, "sibling-spelling", "warning", "enrolment.findings.nearlyAlike", {
    proposal,
  });
  const about = [first.foldedName, second.foldedName].toSorted();
  return doubtfulFinding(noticed, about, { offered: ["same", "two"], decisions });
}

/** Pairs in the order of the file, each once. */
function alikePairs(adults: ReadonlySet<GatheredAdult>): [GatheredAdult, GatheredAdult][] {
  const seen = new Map<GatheredAdult, Set<GatheredAdult>>();
  const pairs: [GatheredAdult, GatheredAdult][] = [];
  for (const group of groupsByContact(adults))
    for (const [index, first] of group.entries())
      for (const second of group.slice(index + 1)) {
        const known = seen.get(first) ?? new Set();
        if (known.has(second) || !areAlike(first, second)) continue;
        seen.set(first, known.add(second));
        pairs.push([first, second]);
      }
  return pairs;
}

/** Two adults beside one child are two people, however alike their names. */
const areAlike = (first: GatheredAdult, second: GatheredAdult): boolean =>
  first.foldedName !== second.foldedName &&
  areNearNames(first.foldedName, second.foldedName) &&
  ![...first.children].some((child) => second.children.has(child));

function groupsByContact(adults: ReadonlySet<GatheredAdult>): GatheredAdult[][] {
  const groups = new Map<string, GatheredAdult[]>();
  for (const adult of adults)
    for (const contact of [...adult.emails, ...adult.phones]) {
      const group = groups.get(contact);
      if (group) group.push(adult);
      else groups.set(contact, [adult]);
    }
  return [...groups.values()].filter(({ length }) => length > 1 && length <= mostOfOneFamily);
}

function join(first: GatheredAdult, second: GatheredAdult, adultOf: Map<ListedAdult, GatheredAdult>): void {
  for (const mention of second.mentions) {
    addMention(first, mention);
    adultOf.set(mention, first);
  }
  first.language ??= second.language;
  for (const child of second.children) {
    first.children.add(child);
    child.guardians.delete(second);
    child.guardians.add(first);
    const relation = second.relations.get(child);
    if (relation && !first.relations.has(child)) first.relations.set(child, relation);
  }
}
