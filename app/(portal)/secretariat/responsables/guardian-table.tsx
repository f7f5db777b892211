import { Users } from "lucide-react";
import { ListPager } from "@/components/lists/list-pager";
import { type ListColumn, ListTable } from "@/components/lists/list-table";
import { SelectionForm } from "@/components/lists/selection-form";
import { EmptyState } from "@/components/ui/empty-state";
import type { Translate } from "@/lib/i18n/translator";
import type { Page } from "@/lib/lists/keyset";
import { fullName } from "@/lib/people/full-name";
import type { GuardianListRequest, ListedGuardian } from "@/lib/people/lists/list-guardians";
import { routes } from "@/lib/routes";
import { ConnectionStateLabel } from "../connection-state-label";

interface GuardianTableProps {
  t: Translate;
  page: Page<ListedGuardian>;
  request: GuardianListRequest;
  count: number;
  place: Record<string, string | undefined>;
}

/** One page of guardians, what can be done with those who are ticked, and the way to the others. */
export function GuardianTable({ t, page, request, count, place }: GuardianTableProps) {
  if (count === 0) return <NoGuardian t={t} filtered={Object.keys(request.filters).length > 0} />;
  const acts = [
    {
      address: routes.staffGuardiansAct(),
      label: t("staff.people.students.markPaper"),
      value: { name: "acte", value: "papier" },
    },
  ];
  return (
    <>
      <SelectionForm t={t} request={request} count={count} acts={acts}>
        <ListTable
          t={t}
          caption={t("staff.people.guardians.caption")}
          columns={columns(t, (personne) => routes.staffGuardians({ ...place, personne }))}
          rows={page.rows}
          rowKey={({ userId }) => userId}
          request={request}
          addressOf={routes.staffGuardians}
          tickLabel={fullName}
        />
      </SelectionForm>
      <ListPager t={t} page={page} request={request} addressOf={routes.staffGuardians} />
    </>
  );
}

const columns = (
  t: Translate,
  personAddress: (userId: string) => string,
): ListColumn<ListedGuardian, GuardianListRequest["sort"]>[] => [
  {
    heading: t("staff.people.columns.name"),
    sort: "nom",
    cell: ({ userId, lastName, firstName }) => (
      <a href={personAddress(userId)} className="row-link">
        {lastName} {firstName}
      </a>
    ),
  },
  {
    heading: t("staff.people.columns.children"),
    cell: ({ children }) =>
      children.map(({ name, className }) => (className ? `${name} (${className})` : name)).join(", "),
  },
  {
    heading: t("staff.people.columns.username"),
    spare: true,
    cell: ({ username }) => <span className="font-mono">{username}</span>,
  },
  { heading: t("staff.people.columns.phone"), spare: true, cell: ({ phone }) => phone ?? "—" },
  {
    heading: t("staff.people.columns.state"),
    cell: ({ state }) => <ConnectionStateLabel t={t} state={state} />,
  },
];

function NoGuardian({ t, filtered }: { t: Translate; filtered: boolean }) {
  return (
    <EmptyState
      Icon={Users}
      title={t(filtered ? "staff.people.guardians.none" : "staff.people.guardians.empty")}
    >
      {t(filtered ? "staff.people.guardians.noneText" : "staff.people.guardians.emptyText")}
    </EmptyState>
  );
}
