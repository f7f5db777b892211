import { formatCount } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { listQuery } from "@/lib/lists/list-request";
import type { MailState } from "@/lib/mail/mail";
import type { OutboxRequest } from "@/lib/mail/outbox-view/outbox-filters";
import { routes } from "@/lib/routes";
import { MailStateLabel } from "./mail-state-label";

interface StateCountsProps {
  t: Translate;
  states: readonly { state: MailState; mails: number }[];
  request: OutboxRequest;
}

const look =
  "flex min-h-11 items-center gap-2.5 rounded-control border border-line bg-surface px-3 hover:border-slate aria-[current=true]:border-slate aria-[current=true]:bg-slate-chalk";

/** How many mails are in each state; each count shows its mails. */
export function StateCounts({ t, states, request }: StateCountsProps) {
  const { etat, ...others } = request.filters;
  const total = states.reduce((sum, { mails }) => sum + mails, 0);
  if (total === 0) return null;
  const addressOf = (state?: MailState) =>
    routes.staffMails(listQuery({ ...request, filters: state ? { ...others, etat: state } : others }));
  return (
    <nav aria-label={t("staff.mails.states")}>
      <ul className="flex flex-wrap gap-2">
        <li>
          <a href={addressOf()} aria-current={etat ? undefined : "true"} className={look}>
            <span className="font-medium">{t("staff.mails.all")}</span>
            <span className="tabular-nums">{formatCount(total)}</span>
          </a>
        </li>
        {states.map(({ state, mails }) => (
          <li key={state}>
            <a href={addressOf(state)} aria-current={etat === state ? "true" : undefined} className={look}>
              <MailStateLabel t={t} state={state} />
              <span className="tabular-nums">{formatCount(mails)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
