import { ButtonLink } from "@/components/ui/button-link";
import { connectionStates } from "@/lib/access/connection-state";
import { formatCount } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { StateCounts } from "@/lib/people/connection-counts";
import { countOf } from "@/lib/people/connection-request";
import { routes } from "@/lib/routes";
import { ConnectionStateLabel } from "../connection-state-label";

interface StatesSectionProps {
  t: Translate;
  counts: StateCounts;
  address: { ecole: string | undefined };
}

/** How many people stand where, each count a way to their names. */
export function StatesSection({ t, counts, address }: StatesSectionProps) {
  const pending = countOf("pending", counts);
  return (
    <section aria-labelledby="etats" className="flex flex-col gap-3">
      <h2 id="etats" className="sr-only">
        {t("staff.connections.overview.statesHeading")}
      </h2>
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 xl:grid-cols-6">
        {connectionStates
          .filter((state) => counts[state] > 0)
          .map((state) => (
            <li key={state} className="max-w-none">
              <a
                href={routes.connections({ ...address, etat: state })}
                title={t(`staff.connections.meaning.${state}`)}
                className="flex h-full flex-col rounded-card border border-line bg-surface px-3 py-2 hover:border-slate"
              >
                <span className="font-bold text-[1.3rem] tabular-nums leading-tight">
                  {formatCount(counts[state])}
                </span>
                <ConnectionStateLabel t={t} state={state} />
              </a>
            </li>
          ))}
      </ul>
      {pending > 0 ? (
        <p>
          <ButtonLink href={routes.connections({ ...address, etat: "pending" })} className="max-sm:w-full">
            {t("staff.connections.overview.seePeople", { count: pending })}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  );
}
