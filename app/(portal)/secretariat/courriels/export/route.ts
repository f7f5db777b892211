import { requireRecentProof, requireStaff } from "@/lib/auth/guards";
import { type ExportColumn, tableFormatOf } from "@/lib/export/table-file";
import { streamTable } from "@/lib/export/table-stream";
import { formatDatedMoment } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { walkPages } from "@/lib/lists/walk-pages";
import { countMails, listMails, type OutboxMail } from "@/lib/mail/outbox-view/list-mails";
import { readOutboxRequest } from "@/lib/mail/outbox-view/outbox-filters";
import { recordMailsExported } from "@/lib/mail/outbox-view/record-mails-seen";
import { tellKind, tellTrouble } from "@/lib/mail/outbox-view/tell-fate";
import { routes } from "@/lib/routes";

/** All mails that the filters show, with their fate; never their text. */
export async function GET(request: Request) {
  const viewer = await requireStaff();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  await requireRecentProof(viewer, routes.staffMailsExport(query));
  const t = await pageTranslator();
  const asked = readOutboxRequest(query);
  const format = tableFormatOf(query.format ?? null);
  await recordMailsExported(viewer, { mails: await countMails(viewer.reach, asked.filters), format });
  const pages = walkPages(asked, (place, size) => listMails(viewer.reach, place, size));
  return streamTable(format, t("staff.mails.file"), exportColumns(t), pages);
}

const exportColumns = (t: Translate): ExportColumn<OutboxMail>[] => [
  { heading: t("staff.mails.columns.when"), value: ({ createdAt }) => formatDatedMoment(createdAt) },
  { heading: t("staff.mails.one.person"), value: ({ person }) => person },
  { heading: t("staff.mails.one.recipient"), value: ({ recipient }) => recipient },
  { heading: t("staff.mails.columns.kind"), value: ({ template }) => tellKind(template, t) },
  { heading: t("staff.mails.columns.fate"), value: ({ state }) => t(`staff.mails.state.${state}`) },
  { heading: t("staff.mails.why"), value: (mail) => tellTrouble(mail, t) },
  { heading: t("staff.mails.columns.school"), value: ({ school }) => school },
];
