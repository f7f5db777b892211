import { type MailingAct, mailingOutcomes, type OutcomeCounts } from "@/lib/access/invite-outcomes";
import type { Translate } from "@/lib/i18n/translator";

interface OutcomeListProps {
  t: Translate;
  act: MailingAct;
  counts: OutcomeCounts;
}

/** What becomes of the people who were chosen, or why nothing does; nothing is said of what happens to nobody. */
export function OutcomeList({ t, act, counts }: OutcomeListProps) {
  const met = mailingOutcomes.filter((outcome) => counts[outcome]);
  if (met.length === 0) return null;
  return (
    <ul className="flex list-disc flex-col gap-1 ps-5">
      {met.map((outcome) => {
        const key = outcome === "done" ? (`done.${act}` as const) : outcome;
        return (
          <li key={outcome}>{t(`staff.connections.outcome.${key}`, { count: counts[outcome] ?? 0 })}</li>
        );
      })}
    </ul>
  );
}
