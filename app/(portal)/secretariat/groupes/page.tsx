import { Users } from "lucide-react";
import { DescribedForm } from "@/components/forms/described-form";
import { type FormTitles, formTitles } from "@/components/forms/form-titles";
import { StaffPage } from "@/components/layout/staff-page";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { requireStaff } from "@/lib/auth/guards";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { listSchoolsWithin } from "@/lib/people/staff-reach";
import { type Group, listGroups } from "@/lib/publishing/groups/list-groups";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import { addGroup } from "./actions";

/** The groups of this school year: pupils who are written to together, across classes. */
export default async function GroupsPage() {
  const viewer = await requireStaff();
  const [t, door, groups, schools] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listGroups(viewer.reach),
    listSchoolsWithin(viewer.reach),
  ]);
  const title = t("staff.groups.title");
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="announcements"
      heading={title}
      back={{ href: routes.announcements(), label: t("staff.announcements.title") }}
      lead={<p>{t("staff.groups.lead")}</p>}
    >
      {groups.length > 0 ? (
        <DataTable
          caption={t("staff.groups.caption")}
          columns={columns(t, schools.length > 1)}
          rows={groups}
          rowKey={({ id }) => id}
        />
      ) : (
        <EmptyState Icon={Users} title={t("staff.groups.emptyTitle")}>
          {t("staff.groups.emptyText")}
        </EmptyState>
      )}
      <div className="max-w-[34rem]">
        <NewGroup t={t} titles={formTitles(t, title, door.name)} schools={schools} />
      </div>
    </StaffPage>
  );
}

interface NewGroupProps {
  t: Translate;
  titles: FormTitles;
  schools: readonly { id: string; name: string }[];
}

const NewGroup = ({ t, titles, schools }: NewGroupProps) => (
  <DescribedForm
    action={addGroup}
    titles={titles}
    groups={[
      {
        legend: t("staff.groups.new"),
        fields: [
          { kind: "text", name: "nom", label: t("staff.groups.name"), hint: t("staff.groups.nameHint") },
          {
            kind: "select",
            name: "ecole",
            label: t("staff.shell.list.school"),
            choices: schools.map(({ id, name }) => ({ value: id, name })),
          },
        ],
      },
    ]}
    submits={[{ label: t("staff.groups.create"), waiting: t("staff.people.waiting") }]}
  />
);

const columns = (t: Translate, severalSchools: boolean): Column<Group>[] => [
  {
    heading: t("staff.groups.name"),
    cell: ({ id, name }) => (
      <a href={routes.group(id)} className="row-link break-words">
        {name}
      </a>
    ),
  },
  ...(severalSchools
    ? [{ heading: t("staff.shell.list.school"), cell: ({ schoolName }: Group) => schoolName }]
    : []),
  { heading: t("staff.groups.pupils"), numeric: true, cell: ({ pupils }) => pupils },
];
