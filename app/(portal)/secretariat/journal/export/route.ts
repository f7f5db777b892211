import { readJournalRequest } from "@/lib/audit/journal/journal-filters";
import { countJournal, type JournalLine, listJournal } from "@/lib/audit/journal/list-journal";
import { recordJournalExported } from "@/lib/audit/journal/record-journal-seen";
import { tellAct, tellDetails } from "@/lib/audit/journal/tell-act";
import { requireRecentProof, requireStaff } from "@/lib/auth/guards";
import { type ExportColumn, tableFormatOf } from "@/lib/export/table-file";
import { streamTable } from "@/lib/export/table-stream";
import { formatDatedMoment } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { walkPages } from "@/lib/lists/walk-pages";
import { routes } from "@/lib/routes";

/** All lines that the filters show; the export itself is one more line. */
export async function GET(request: Request) {
  const viewer = await requireStaff();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  await requireRecentProof(viewer, routes.journalExport(query));
  const t = await pageTranslator();
  const asked = readJournalRequest(query);
  const format = tableFormatOf(query.format ?? null);
  await recordJournalExported(viewer, { rows: await countJournal(viewer, asked.filters), format });
  const pages = walkPages(asked, (place, size) => listJournal(viewer, place, size));
  return streamTable(format, t("staff.journal.file"), exportColumns(t), pages);
}

const exportColumns = (t: Translate): ExportColumn<JournalLine>[] => [
  { heading: t("staff.journal.columns.seq"), value: ({ seq }) => seq },
  { heading: t("staff.journal.columns.at"), value: ({ at }) => formatDatedMoment(at) },
  {
    heading: t("staff.journal.columns.actor"),
    value: ({ actor }) => actor ?? t("staff.journal.system"),
  },
  { heading: t("staff.journal.columns.act"), value: ({ action }) => tellAct(action, t) },
  { heading: t("staff.journal.columns.details"), value: ({ details }) => tellDetails(details, t) },
  {
    heading: t("staff.journal.columns.subject"),
    value: ({ subjectId, subject }) => subject ?? (subjectId ? t("staff.journal.hidden") : ""),
  },
  { heading: t("staff.journal.columns.school"), value: ({ school }) => school },
];
