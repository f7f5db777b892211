import { type Column, DataTable } from "@/components/ui/data-table";
import { ProgressBar } from "@/components/ui/progress-bar";
import { now } from "@/lib/clock";
import { formatDatedMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { Mailing } from "@/lib/mail/mailings";
import { routes } from "@/lib/routes";
import { tellMoment } from "../tell-moment";

/** One line an act, the newest first. */
export const MailingsTable = ({ t, mailings }: { t: Translate; mailings: readonly Mailing[] }) => (
  <DataTable
    caption={t("staff.connections.mailings.title")}
    columns={columns(t)}
    rows={mailings}
    rowKey={({ id }) => id}
  />
);

const columns = (t: Translate): Column<Mailing>[] => [
  {
    heading: t("staff.connections.mailings.act"),
    cell: ({ id, act, school }) => (
      <span className="flex flex-wrap items-baseline gap-x-3">
        <a href={routes.mailing(id)} className="link inline-block py-1.5">
          {t(`staff.connections.mailings.named.${act}`)}
        </a>
        <span className="font-normal text-ink-soft">{school}</span>
      </span>
    ),
  },
  {
    heading: t("staff.connections.mailings.at"),
    cell: (mailing) => <time dateTime={mailing.sendAt.toISOString()}>{tellLeaving(t, mailing)}</time>,
  },
  {
    heading: t("staff.connections.mailings.by"),
    cell: ({ actorLastName, actorFirstName }) =>
      actorLastName ? `${actorFirstName} ${actorLastName}` : t("staff.connections.mailings.by_command"),
  },
  {
    heading: t("staff.connections.mailings.progress"),
    cell: (mailing) => <Progress t={t} mailing={mailing} />,
  },
];

function tellLeaving(t: Translate, { sendAt, cancelledAt }: Mailing) {
  if (cancelledAt) return t("staff.connections.mailings.cancelledOn");
  if (sendAt > now()) return t("staff.connections.mailings.plannedFor", { moment: tellMoment(t, sendAt) });
  return formatDatedMoment(sendAt);
}

function Progress({ t, mailing: { mails, waiting, stopped } }: { t: Translate; mailing: Mailing }) {
  if (mails === 0) return t("staff.connections.list.neverInvited");
  const left = mails - waiting - stopped;
  return (
    <span className="flex flex-wrap items-center justify-end gap-x-4 gap-y-1 sm:justify-start">
      <ProgressBar
        value={left}
        max={mails}
        label={t("staff.connections.mailing.progressLabel", { left, mails })}
      />
      <span className="tabular-nums">{t("staff.connections.mailings.progressOf", { left, mails })}</span>
    </span>
  );
}
