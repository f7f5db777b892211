import { compareSpellings } from "./compare-spellings";
import { examineAddresses } from "./examine-addresses";
import type { Finding } from "./finding";
import { gatherAdults } from "./gather-adults";
import { gatherPupils } from "./gather-pupils";
import type { GatheredAdult, GatheredPupil, Gathering } from "./gathered";
import type { ListedAdult, ListedPupil, RefusedRow } from "./listed";
import type { List } from "./read-list";
import { unifyClasses } from "./unify-classes";

export interface GatheredList extends Gathering {
  refused: RefusedRow[];
  findings: Finding[];
}

/** Makes people of rows: each pupil and each adult once, classes under one name, addresses looked at together. */
export function gatherList(list: List, existingClassNames: readonly string[], today: string): GatheredList {
  const { pupils, refused, findings } = gatherPupils(list.pupils, list.decisions);
  const { adultOf, findings: alike } = gatherAdults(pupils, list.decisions);
  const gathering: Gathering = {
    pupils: [...new Set(pupils.values())],
    adults: [...new Set(adultOf.values())],
    everybody: inOrder(pupils, adultOf),
  };
  const found = [
    ...unifyClasses(pupils, existingClassNames),
    ...alike,
    ...compareSpellings(gathering.adults, list.decisions),
    ...examineAddresses(gathering, today, list.decisions),
  ];
  return {
    ...gathering,
    refused: [...list.refused, ...refused],
    findings: [...list.findings, ...findings, ...found],
  };
}

/** Everybody once, by first mention; within a row the pupil first. */
function inOrder(
  pupils: ReadonlyMap<ListedPupil, GatheredPupil>,
  adultOf: ReadonlyMap<ListedAdult, GatheredAdult>,
): Gathering["everybody"] {
  const everybody = new Map<object, Gathering["everybody"][number]>();
  for (const [row, pupil] of pupils) {
    if (!everybody.has(pupil)) everybody.set(pupil, { kind: "pupil", pupil });
    for (const listed of row.guardians) {
      const adult = adultOf.get(listed);
      if (adult && !everybody.has(adult)) everybody.set(adult, { kind: "adult", adult });
    }
  }
  return [...everybody.values()];
}
