import type { ListColumn } from "@/components/lists/list-table";
import type { Translate } from "@/lib/i18n/translator";
import type { ListedStudent, StudentListRequest } from "@/lib/people/lists/list-students";
import { ConnectionStateLabel } from "../connection-state-label";

interface ColumnChoice {
  /** The address that shows this person beside the list. */
  personAddress: (userId: string) => string;
  severalSchools: boolean;
}

type Sort = StudentListRequest["sort"];

/** What the list tells of each pupil. */
export function studentColumns(
  t: Translate,
  { personAddress, severalSchools }: ColumnChoice,
): ListColumn<ListedStudent, Sort>[] {
  return [
    {
      heading: t("staff.people.columns.name"),
      sort: "nom",
      cell: ({ userId, lastName, firstName }) => (
        <a href={personAddress(userId)} className="row-link">
          {lastName} {firstName}
        </a>
      ),
    },
    { heading: t("staff.people.columns.class"), sort: "classe", cell: ({ className }) => className ?? "—" },
    ...(severalSchools
      ? [{ heading: t("staff.people.columns.school"), cell: (row: ListedStudent) => row.schoolName }]
      : []),
    {
      heading: t("staff.people.columns.username"),
      spare: true,
      cell: ({ username }) => <span className="font-mono">{username}</span>,
    },
    {
      heading: t("staff.people.columns.guardians"),
      numeric: true,
      spare: true,
      cell: ({ guardians }) =>
        guardians > 0 ? (
          guardians
        ) : (
          <span className="font-semibold text-brick">{t("staff.people.students.noGuardian")}</span>
        ),
    },
    {
      heading: t("staff.people.columns.state"),
      cell: ({ state }) => <ConnectionStateLabel t={t} state={state} />,
    },
  ];
}
