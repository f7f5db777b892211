import { notFound } from "next/navigation";
import { requireRecentProof, requireStaff } from "@/lib/auth/guards";
import { type ExportColumn, tableFormatOf } from "@/lib/export/table-file";
import { streamTable } from "@/lib/export/table-stream";
import { formatDatedMoment } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { listQuery } from "@/lib/lists/list-request";
import { recordListExported } from "@/lib/people/record-list-seen";
import { findReadMessage, type ReadMessage } from "@/lib/publishing/readers/find-read-message";
import { countReaders, type ReaderRow, walkReaders } from "@/lib/publishing/readers/list-readers";
import { readReaderRequest } from "@/lib/publishing/readers/reader-request";
import { tellAnswer } from "@/lib/publishing/readers/tell-answer";
import { routes } from "@/lib/routes";
import { tellChannel } from "../reader-words";

interface Place {
  params: Promise<{ message: string }>;
}

/** Every reader whom the filters show, on all pages. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const viewer = await requireStaff();
  const { message: id } = await params;
  const message = await findReadMessage(viewer.reach, id);
  if (!message) notFound();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const list = readReaderRequest(asked);
  await requireRecentProof(viewer, routes.announcementReaders(id, listQuery(list)));
  const [t, people] = [await pageTranslator(), await countReaders(id, list)];
  const format = tableFormatOf(asked.format ?? null);
  await recordListExported(viewer, { list: "readers", people, schoolId: message.schoolId, format });
  return streamTable(format, t("staff.readers.file"), columns(t, message), walkReaders(id, list));
}

const moment = (at: Date | null) => at && formatDatedMoment(at);

const columns = (t: Translate, { choices }: ReadMessage): ExportColumn<ReaderRow>[] => [
  { heading: t("staff.readers.column.class"), value: ({ className }) => className },
  { heading: t("staff.readers.column.pupilLastName"), value: ({ pupilLastName }) => pupilLastName },
  { heading: t("staff.readers.column.pupilFirstName"), value: ({ pupilFirstName }) => pupilFirstName },
  { heading: t("staff.readers.column.lastName"), value: ({ lastName }) => lastName },
  { heading: t("staff.readers.column.firstName"), value: ({ firstName }) => firstName },
  {
    heading: t("staff.readers.column.as"),
    value: ({ asGuardian }) => t(asGuardian ? "staff.readers.list.guardian" : "staff.readers.list.self"),
  },
  { heading: t("staff.readers.column.channel"), value: (row) => tellChannel(t, row) },
  { heading: t("staff.readers.column.readAt"), value: ({ readAt }) => moment(readAt) },
  {
    heading: t("staff.readers.column.answer"),
    value: ({ answer }) => answer && tellAnswer(t, answer, choices),
  },
  { heading: t("staff.readers.column.answeredAt"), value: ({ answeredAt }) => moment(answeredAt) },
  { heading: t("staff.readers.column.recordedBy"), value: ({ recordedBy }) => recordedBy },
  { heading: t("staff.readers.column.remindedAt"), value: ({ remindedAt }) => moment(remindedAt) },
];
