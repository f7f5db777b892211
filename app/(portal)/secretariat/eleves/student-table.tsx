import { GraduationCap } from "lucide-react";
import { ListPager } from "@/components/lists/list-pager";
import { ListTable } from "@/components/lists/list-table";
import { SelectionForm } from "@/components/lists/selection-form";
import { EmptyState } from "@/components/ui/empty-state";
import type { Translate } from "@/lib/i18n/translator";
import type { Page } from "@/lib/lists/keyset";
import { fullName } from "@/lib/people/full-name";
import type { ListedStudent, StudentListRequest } from "@/lib/people/lists/list-students";
import { routes } from "@/lib/routes";
import { studentColumns } from "./student-columns";

interface StudentTableProps {
  t: Translate;
  page: Page<ListedStudent>;
  request: StudentListRequest;
  /** How many the filters show, on all pages. */
  count: number;
  /** The parameters of this page of the list. */
  place: Record<string, string | undefined>;
  severalSchools: boolean;
}

/** One page of pupils, what can be done with those who are ticked, and the way to the others. */
export function StudentTable({ t, page, request, count, place, severalSchools }: StudentTableProps) {
  if (count === 0) return <NoStudent t={t} filtered={Object.keys(request.filters).length > 0} />;
  const personAddress = (personne: string) => routes.staffStudents({ ...place, personne });
  return (
    <>
      <SelectionForm t={t} request={request} count={count} acts={acts(t)}>
        <ListTable
          t={t}
          caption={t("staff.people.students.caption")}
          columns={studentColumns(t, { personAddress, severalSchools })}
          rows={page.rows}
          rowKey={({ studentId }) => studentId}
          request={request}
          addressOf={routes.staffStudents}
          tickLabel={fullName}
        />
      </SelectionForm>
      <ListPager t={t} page={page} request={request} addressOf={routes.staffStudents} />
    </>
  );
}

const acts = (t: Translate) =>
  (
    [
      { acte: "papier", label: t("staff.people.students.markPaper") },
      { acte: "classe", label: t("staff.people.students.moveClass") },
    ] as const
  ).map(({ acte, label }) => ({
    address: routes.staffStudentsAct(),
    label,
    value: { name: "acte", value: acte },
  }));

function NoStudent({ t, filtered }: { t: Translate; filtered: boolean }) {
  return (
    <EmptyState
      Icon={GraduationCap}
      title={t(filtered ? "staff.people.students.none" : "staff.people.students.empty")}
    >
      {t(filtered ? "staff.people.students.noneText" : "staff.people.students.emptyText")}
    </EmptyState>
  );
}
