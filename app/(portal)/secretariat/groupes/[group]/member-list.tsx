import { GraduationCap } from "lucide-react";
import { ListTable } from "@/components/lists/list-table";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Translate } from "@/lib/i18n/translator";
import { listedName } from "@/lib/people/full-name";
import type { GroupMember } from "@/lib/publishing/groups/list-groups";
import { routes } from "@/lib/routes";
import { removeMembers } from "./actions";

interface MemberListProps {
  t: Translate;
  groupId: string;
  members: readonly GroupMember[];
}

const unsorted = { filters: {}, sort: "nom" as const, descending: false, cursor: undefined };

/** The pupils of the group, each with a box: those that are ticked can be taken out. */
export function MemberList({ t, groupId, members }: MemberListProps) {
  if (members.length === 0)
    return (
      <EmptyState Icon={GraduationCap} title={t("staff.groups.noMemberTitle")}>
        {t("staff.groups.noMemberText")}
      </EmptyState>
    );
  return (
    <form action={removeMembers} className="flex flex-col gap-3">
      <input type="hidden" name="groupe" value={groupId} />
      <ListTable
        t={t}
        caption={t("staff.groups.members")}
        request={unsorted}
        addressOf={(query) => routes.group(groupId, query)}
        rows={members}
        rowKey={({ studentId }) => studentId}
        tickLabel={listedName}
        columns={[
          {
            heading: t("staff.people.columns.name"),
            cell: (member) => (
              <a href={routes.staffPerson(member.userId)} className="row-link">
                {listedName(member)}
              </a>
            ),
          },
          { heading: t("staff.people.columns.class"), cell: ({ className }) => className ?? "—" },
          {
            heading: t("staff.groups.matricule"),
            cell: ({ matricule }) => <span className="font-mono">{matricule ?? "—"}</span>,
          },
        ]}
      />
      <Button variant="secondary" className="w-full sm:w-fit">
        {t("staff.groups.remove")}
      </Button>
    </form>
  );
}
