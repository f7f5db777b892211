import type { Outcome } from "@/lib/enrolment/roll-over/roll-over";
import { formatCount } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";

interface OutcomeCountsProps {
  t: Translate;
  counts: Record<Outcome, number>;
  /** Pupils who stay without a class; left out once the passage is done. */
  unplaced?: number;
}

/** How many go where, at a glance. */
export function OutcomeCounts({ t, counts, unplaced }: OutcomeCountsProps) {
  const shown = [
    ["promoted", counts.promoted],
    ["repeats", counts.repeats],
    ["leaves", counts.leaves],
    ...(unplaced === undefined ? [] : [["unplaced", unplaced] as const]),
  ] as const;
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {shown.map(([what, count]) => (
        <li key={what} className="flex flex-col rounded-card border border-line bg-surface px-4 py-3">
          <span className="font-bold text-[1.5rem] tabular-nums leading-tight">{formatCount(count)}</span>
          {t(`staff.year.preview.${what}`)}
        </li>
      ))}
    </ul>
  );
}
