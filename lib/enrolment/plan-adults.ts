import type { Decisions } from "./decisions";
import type { GatheredAdult, GatheredPupil } from "./gathered";
import type { PlannedAdult } from "./import-plan";
import type { KnownAdult, KnownLink, KnownPupil } from "./known-people";
import { personChanges } from "./person-changes";

interface Around {
  accounts: ReadonlyMap<GatheredAdult, KnownAdult>;
  pupils: ReadonlyMap<GatheredPupil, KnownPupil>;
  links: readonly KnownLink[];
  refused: ReadonlySet<GatheredPupil>;
  decisions: Decisions;
}

/**
 * What becomes of each adult of the list. Where two adults of the list turn out to have one account, the first
 * decides what is written over it. A link that the school ended is not opened again.
 */
export function planAdults(adults: readonly GatheredAdult[], around: Around): PlannedAdult[] {
  const linked = new Set(around.links.map(({ studentId, person }) => `${studentId} ${person.id}`));
  const decided = new Set<string>();
  return adults.map((adult) => {
    const known = around.accounts.get(adult);
    const changes = known && !decided.has(known.id) ? personChanges(adult, known, around.decisions) : {};
    const newChildren = [...adult.children].filter((child) => {
      const link = `${around.pupils.get(child)?.id} ${known?.id}`;
      if (around.refused.has(child) || linked.has(link)) return false;
      if (known && around.pupils.has(child)) linked.add(link);
      return true;
    });
    if (known) decided.add(known.id);
    return { adult, known, changes, newChildren };
  });
}

/** Adults beside a pupil of the list whom the list does not name any more, each once. */
export function findGoneAdults({ accounts, links, pupils }: Around): KnownAdult[] {
  const named = new Set([...accounts.values()].map(({ id }) => id));
  const listed = new Set([...pupils.values()].map(({ id }) => id));
  const gone = links.filter(
    ({ ended, person, studentId }) => !ended && !named.has(person.id) && listed.has(studentId),
  );
  return [...new Map(gone.map(({ person }) => [person.id, person] as const)).values()];
}
