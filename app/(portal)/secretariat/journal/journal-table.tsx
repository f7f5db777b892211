import { type Column, DataTable } from "@/components/ui/data-table";
import type { JournalLine } from "@/lib/audit/journal/list-journal";
import { tellAct, tellDetails } from "@/lib/audit/journal/tell-act";
import { formatDatedMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";

interface JournalTableProps {
  t: Translate;
  lines: readonly JournalLine[];
  /** Where there is but one school, it need not be said. */
  withSchool: boolean;
}

/** Who did what, to whom, where; the newest first. */
export const JournalTable = ({ t, lines, withSchool }: JournalTableProps) => (
  <DataTable
    caption={t("staff.journal.caption")}
    columns={withSchool ? [...journalColumns(t), schoolColumn(t)] : journalColumns(t)}
    rows={lines}
    rowKey={({ seq }) => String(seq)}
  />
);

const journalColumns = (t: Translate): Column<JournalLine>[] => [
  {
    heading: t("staff.journal.columns.at"),
    cell: ({ at }) => (
      <time dateTime={at.toISOString()} className="sm:whitespace-nowrap">
        {formatDatedMoment(at)}
      </time>
    ),
  },
  {
    heading: t("staff.journal.columns.actor"),
    cell: ({ actor }) => actor ?? t("staff.journal.system"),
  },
  { heading: t("staff.journal.columns.act"), cell: (line) => <Act t={t} line={line} /> },
  { heading: t("staff.journal.columns.subject"), cell: (line) => <Subject t={t} line={line} /> },
];

const schoolColumn = (t: Translate): Column<JournalLine> => ({
  heading: t("staff.journal.columns.school"),
  cell: ({ school }) => school ?? t("staff.journal.organisation"),
});

interface LineProps {
  t: Translate;
  line: JournalLine;
}

function Act({ t, line: { action, details } }: LineProps) {
  const told = tellDetails(details, t);
  return (
    <span className="min-w-0">
      {tellAct(action, t)}
      {told ? <span className="text-ink-soft"> ({told})</span> : null}
    </span>
  );
}

function Subject({ t, line: { subjectId, subject } }: LineProps) {
  if (!subjectId) return "—";
  if (!subject) return <span className="text-ink-soft">{t("staff.journal.hidden")}</span>;
  return (
    <a href={routes.staffPerson(subjectId)} className="link">
      {subject}
    </a>
  );
}
