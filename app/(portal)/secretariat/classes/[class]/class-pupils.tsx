import { GraduationCap } from "lucide-react";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { Translate } from "@/lib/i18n/translator";
import type { PupilOfClass } from "@/lib/people/lists/list-students";
import { routes } from "@/lib/routes";
import { ConnectionStateLabel } from "../../connection-state-label";

/** The pupils of one class, by name. */
export function ClassPupils({ t, pupils }: { t: Translate; pupils: readonly PupilOfClass[] }) {
  if (pupils.length === 0)
    return (
      <EmptyState Icon={GraduationCap} title={t("staff.people.classes.none")}>
        {t("staff.people.classes.noneText")}
      </EmptyState>
    );
  return (
    <DataTable
      caption={t("staff.people.students.caption")}
      rows={pupils}
      rowKey={({ studentId }) => studentId}
      columns={[
        {
          heading: t("staff.people.columns.name"),
          cell: ({ userId, lastName, firstName }) => (
            <a href={routes.staffPerson(userId)} className="row-link">
              {lastName} {firstName}
            </a>
          ),
        },
        {
          heading: t("staff.people.columns.username"),
          cell: ({ username }) => <span className="font-mono">{username}</span>,
        },
        {
          heading: t("staff.people.columns.guardians"),
          numeric: true,
          cell: ({ guardians }) => guardians,
        },
        {
          heading: t("staff.people.columns.state"),
          cell: ({ state }) => <ConnectionStateLabel t={t} state={state} />,
        },
      ]}
    />
  );
}
