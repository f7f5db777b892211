import { notFound } from "next/navigation";
import { requireRecentProof, requireStaff } from "@/lib/auth/guards";
import { type ExportColumn, tableFile, tableFormatOf } from "@/lib/export/table-file";
import { formatDatedMoment } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { type ConnectionPerson, listAllConnectionPeople } from "@/lib/people/connection-people";
import { findConnectionScope } from "@/lib/people/connection-scope";
import { listChildrenInSchool, type Tie } from "@/lib/people/connection-ties";
import { recordListExported } from "@/lib/people/record-list-seen";
import { routes } from "@/lib/routes";
import { tellKind } from "../people-columns";

/** Everybody whom the filters show, on all pages. */
export async function GET(request: Request) {
  const viewer = await requireStaff();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const scope = await findConnectionScope(viewer.reach, query);
  if (!scope || scope === "no-school") notFound();
  await requireRecentProof(viewer, routes.connectionsExport(query));
  const t = await pageTranslator();
  const format = tableFormatOf(query.format ?? null);
  const people = await listAllConnectionPeople(scope.school.id, scope.request);
  const children = await listChildrenInSchool(
    scope.school.id,
    people.map(({ userId }) => userId),
  );
  const schoolId = scope.school.id;
  await recordListExported(viewer, { list: "connections", people: people.length, schoolId, format });
  return tableFile(format, t("staff.connections.file"), columns(t, children), people);
}

const moment = (at: Date | null) => at && formatDatedMoment(at);

const columns = (t: Translate, children: ReadonlyMap<string, Tie[]>): ExportColumn<ConnectionPerson>[] => [
  { heading: t("staff.connections.column.lastName"), value: ({ lastName }) => lastName },
  { heading: t("staff.connections.column.firstName"), value: ({ firstName }) => firstName },
  { heading: t("staff.connections.column.username"), value: ({ username }) => username },
  { heading: t("staff.connections.column.email"), value: ({ email }) => email },
  {
    heading: t("staff.connections.column.kind"),
    value: (person) => tellKind(t, person, children.get(person.userId) ?? []),
  },
  { heading: t("staff.connections.column.className"), value: ({ className }) => className },
  {
    heading: t("staff.connections.column.state"),
    value: ({ state }) => t(`staff.connections.state.${state}`),
  },
  { heading: t("staff.connections.column.invited"), value: ({ invitedAt }) => moment(invitedAt) },
  { heading: t("staff.connections.column.activated"), value: ({ activatedAt }) => moment(activatedAt) },
];
