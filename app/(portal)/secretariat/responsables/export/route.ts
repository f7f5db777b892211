import { requireRecentProof, requireStaff } from "@/lib/auth/guards";
import { tableFile, tableFormatOf } from "@/lib/export/table-file";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { listQuery, readListRequest } from "@/lib/lists/list-request";
import { guardianList, type ListedGuardian, listAllGuardians } from "@/lib/people/lists/list-guardians";
import { recordListExported } from "@/lib/people/record-list-seen";
import { routes } from "@/lib/routes";

/** The guardians whom the filters show, as a file. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireStaff();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const list = readListRequest(asked, guardianList);
  await requireRecentProof(viewer, routes.staffGuardians(listQuery(list)));
  const [t, rows] = [await pageTranslator(), await listAllGuardians(viewer.reach, list)];
  const format = tableFormatOf(asked.format ?? null);
  await recordListExported(viewer, { list: "guardians", people: rows.length, format });
  return tableFile(format, t("staff.people.guardians.file"), columns(t), rows);
}

type Exported = Omit<ListedGuardian, "cursor">;

const columns = (t: Translate) => [
  { heading: t("staff.people.columns.lastName"), value: ({ lastName }: Exported) => lastName },
  { heading: t("staff.people.columns.firstName"), value: ({ firstName }: Exported) => firstName },
  { heading: t("staff.people.columns.username"), value: ({ username }: Exported) => username },
  { heading: t("staff.people.columns.email"), value: ({ email }: Exported) => email },
  { heading: t("staff.people.columns.phone"), value: ({ phone }: Exported) => phone },
  {
    heading: t("staff.people.columns.children"),
    value: ({ children }: Exported) =>
      children.map(({ name, className }) => (className ? `${name} (${className})` : name)).join(", "),
  },
  {
    heading: t("staff.people.columns.state"),
    value: ({ state }: Exported) => t(`staff.connections.state.${state}`),
  },
  {
    heading: t("staff.people.columns.paper"),
    value: ({ onPaper }: Exported) => (onPaper ? t("staff.people.columns.yes") : ""),
  },
];
