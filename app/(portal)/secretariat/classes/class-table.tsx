import { School } from "lucide-react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Translate } from "@/lib/i18n/translator";
import type { ListedClass } from "@/lib/people/lists/list-classes";
import { routes } from "@/lib/routes";

interface ClassTableProps {
  t: Translate;
  classes: readonly ListedClass[];
  severalSchools: boolean;
}

/** Each class with its titulaire and how many of its families have come in. */
export function ClassTable({ t, classes, severalSchools }: ClassTableProps) {
  if (classes.length === 0)
    return (
      <EmptyState Icon={School} title={t("staff.people.classes.empty")}>
        {t("staff.people.classes.emptyText")}
      </EmptyState>
    );
  return (
    <DataTable
      caption={t("staff.people.classes.caption")}
      columns={columns(t, severalSchools)}
      rows={classes}
      rowKey={({ id }) => id}
    />
  );
}

const columns = (t: Translate, severalSchools: boolean): Column<ListedClass>[] => [
  {
    heading: t("staff.people.columns.class"),
    cell: ({ id, name }) => (
      <a href={routes.staffClass(id)} className="row-link">
        {name}
      </a>
    ),
  },
  ...(severalSchools
    ? [{ heading: t("staff.people.columns.school"), cell: (row: ListedClass) => row.schoolName }]
    : []),
  { heading: t("staff.people.classes.headTeacher"), cell: ({ headTeacher }) => headTeacher ?? "—" },
  { heading: t("staff.people.classes.pupils"), numeric: true, cell: ({ pupils }) => pupils },
  {
    heading: t("staff.people.classes.families"),
    cell: (row) => <FamilyProgress t={t} row={row} />,
  },
];

/** « 18 / 24 », with its bar. */
export function FamilyProgress({
  t,
  row: { activeAdults: active, adults: total },
}: {
  t: Translate;
  row: ListedClass;
}) {
  return (
    <span className="inline-flex items-center gap-3">
      <span className="min-w-16 tabular-nums">{t("staff.people.classes.progress", { active, total })}</span>
      <ProgressBar
        value={active}
        max={total}
        label={t("staff.people.classes.progressLabel", { active, total })}
      />
    </span>
  );
}
