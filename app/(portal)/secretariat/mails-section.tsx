import { MailCheck } from "lucide-react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount, formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { MailFate, MailState } from "@/lib/mail/mail-overview";
import { MailStateLabel } from "./mail-state-label";

interface MailsSectionProps {
  t: Translate;
  states: readonly { state: MailState; mails: number }[];
  mails: readonly MailFate[];
}

/** What left, what waits, what came back. */
export function MailsSection({ t, states, mails }: MailsSectionProps) {
  return (
    <section aria-labelledby="courriels" className="flex flex-col gap-3">
      <h2 id="courriels">{t("secretariat.overview.mailsHeading")}</h2>
      <p className="text-ink-soft">{t("secretariat.overview.mailsText")}</p>
      {mails.length === 0 ? (
        <EmptyState Icon={MailCheck} title={t("secretariat.overview.noMailTitle")}>
          {t("secretariat.overview.noMailText")}
        </EmptyState>
      ) : (
        <>
          <StateCounts t={t} states={states} />
          <h3 className="mt-3">{t("secretariat.overview.lastMails")}</h3>
          <DataTable
            caption={t("secretariat.overview.lastMails")}
            columns={mailColumns(t)}
            rows={mails}
            rowKey={({ id }) => id}
          />
        </>
      )}
    </section>
  );
}

function StateCounts({ t, states }: Pick<MailsSectionProps, "t" | "states">) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {states.map(({ state, mails }) => (
        <li key={state} className="flex flex-col rounded-card border border-line bg-surface px-4 py-3">
          <span className="font-bold text-[1.5rem] tabular-nums leading-tight">{formatCount(mails)}</span>
          <MailStateLabel t={t} state={state} />
        </li>
      ))}
    </ul>
  );
}

const kinds = [
  "activation",
  "activation-reminder",
  "password-reset",
  "password-changed",
  "unknown-address",
  "new-device",
  "email-change",
] as const;

const kindOf = (template: string) => kinds.find((kind) => kind === template) ?? "other";

const mailColumns = (t: Translate): Column<MailFate>[] => [
  {
    heading: t("secretariat.overview.person"),
    cell: ({ firstName, lastName }) =>
      lastName ? `${lastName} ${firstName}` : t("secretariat.overview.unknownPerson"),
  },
  {
    heading: t("secretariat.overview.address"),
    cell: ({ recipient }) => <span className="min-w-0 break-all">{recipient}</span>,
  },
  {
    heading: t("secretariat.overview.kind"),
    cell: ({ template }) => t(`secretariat.mailKind.${kindOf(template)}`),
  },
  {
    heading: t("secretariat.overview.fate"),
    cell: ({ state }) => <MailStateLabel t={t} state={state} />,
  },
  {
    heading: t("secretariat.overview.when"),
    cell: ({ at }) => <time dateTime={at.toISOString()}>{formatMoment(at)}</time>,
  },
];
