import { type Column, DataTable } from "@/components/ui/data-table";
import { formatDatedMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { OutboxMail } from "@/lib/mail/outbox-view/list-mails";
import { tellKind, tellTrouble } from "@/lib/mail/outbox-view/tell-fate";
import { routes } from "@/lib/routes";
import { AddressText } from "./address-text";
import { MailStateLabel } from "./mail-state-label";

interface MailsTableProps {
  t: Translate;
  mails: readonly OutboxMail[];
  withSchool: boolean;
}

/** To whom, what, and what became of it; each row leads to the mail's own history. */
export const MailsTable = ({ t, mails, withSchool }: MailsTableProps) => (
  <DataTable
    caption={t("staff.mails.caption")}
    columns={withSchool ? [...columns(t), schoolColumn(t)] : columns(t)}
    rows={mails}
    rowKey={({ id }) => id}
  />
);

const schoolColumn = (t: Translate): Column<OutboxMail> => ({
  heading: t("staff.mails.columns.school"),
  cell: ({ school }) => school ?? "—",
});

const columns = (t: Translate): Column<OutboxMail>[] => [
  { heading: t("staff.mails.columns.recipient"), cell: (mail) => <Recipient t={t} mail={mail} /> },
  {
    heading: t("staff.mails.columns.kind"),
    cell: ({ id, template }) => (
      <a href={routes.staffMail(id)} className="link">
        {tellKind(template, t)}
      </a>
    ),
  },
  { heading: t("staff.mails.columns.fate"), cell: (mail) => <Fate t={t} mail={mail} /> },
  {
    heading: t("staff.mails.columns.when"),
    cell: ({ fateAt, sentAt, createdAt }) => <Moment at={fateAt ?? sentAt ?? createdAt} />,
  },
];

interface MailProps {
  t: Translate;
  mail: OutboxMail;
}

function Recipient({ t, mail: { userId, person, recipient } }: MailProps) {
  return (
    <span className="flex min-w-0 flex-col">
      {userId && person ? (
        <a href={routes.staffPerson(userId)} className="link">
          {person}
        </a>
      ) : (
        t("staff.mails.unknownPerson")
      )}
      <span className="font-normal text-ink-soft">
        <AddressText address={recipient} />
      </span>
    </span>
  );
}

function Fate({ t, mail }: MailProps) {
  const trouble = tellTrouble(mail, t);
  return (
    <span className="flex min-w-0 flex-col items-end sm:items-start">
      <MailStateLabel t={t} state={mail.state} />
      {trouble ? <span className="text-end text-ink-soft sm:text-start">{trouble}</span> : null}
    </span>
  );
}

const Moment = ({ at }: { at: Date }) => (
  <time dateTime={at.toISOString()} className="sm:whitespace-nowrap">
    {formatDatedMoment(at)}
  </time>
);
