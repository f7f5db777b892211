import { requireRecentProof, requireStaff } from "@/lib/auth/guards";
import { tableFile, tableFormatOf } from "@/lib/export/table-file";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { listQuery, readListRequest } from "@/lib/lists/list-request";
import { type ListedStudent, listAllStudents, studentList } from "@/lib/people/lists/list-students";
import { recordListExported } from "@/lib/people/record-list-seen";
import { routes } from "@/lib/routes";

/** The pupils whom the filters show, as a file. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireStaff();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const list = readListRequest(asked, studentList);
  await requireRecentProof(viewer, routes.staffStudents(listQuery(list)));
  const [t, rows] = [await pageTranslator(), await listAllStudents(viewer.reach, list)];
  const format = tableFormatOf(asked.format ?? null);
  await recordListExported(viewer, { list: "students", people: rows.length, format });
  return tableFile(format, t("staff.people.students.file"), columns(t), rows);
}

type Exported = Omit<ListedStudent, "cursor">;

const columns = (t: Translate) => [
  { heading: t("staff.people.columns.matricule"), value: ({ matricule }: Exported) => matricule },
  { heading: t("staff.people.columns.lastName"), value: ({ lastName }: Exported) => lastName },
  { heading: t("staff.people.columns.firstName"), value: ({ firstName }: Exported) => firstName },
  { heading: t("staff.people.columns.class"), value: ({ className }: Exported) => className },
  { heading: t("staff.people.columns.school"), value: ({ schoolName }: Exported) => schoolName },
  { heading: t("staff.people.columns.birthDate"), value: ({ birthDate }: Exported) => birthDate },
  { heading: t("staff.people.columns.username"), value: ({ username }: Exported) => username },
  { heading: t("staff.people.columns.guardians"), value: ({ guardians }: Exported) => guardians },
  {
    heading: t("staff.people.columns.state"),
    value: ({ state }: Exported) => t(`staff.connections.state.${state}`),
  },
  {
    heading: t("staff.people.columns.paper"),
    value: ({ onPaper }: Exported) => (onPaper ? t("staff.people.columns.yes") : ""),
  },
  { heading: t("staff.people.columns.leftOn"), value: ({ leftOn }: Exported) => leftOn },
];
