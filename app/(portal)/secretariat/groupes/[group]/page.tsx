import { notFound } from "next/navigation";
import { DescribedForm } from "@/components/forms/described-form";
import { type FormTitles, formTitles } from "@/components/forms/form-titles";
import { StaffPage } from "@/components/layout/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { requireStaff } from "@/lib/auth/guards";
import { db } from "@/lib/db/client";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import type { Parameters } from "@/lib/lists/list-request";
import { listPresentClasses } from "@/lib/people/families/find-class";
import { findFrontDoor } from "@/lib/people/front-door";
import { recordListSeen } from "@/lib/people/record-list-seen";
import { findGroup, listMembers } from "@/lib/publishing/groups/list-groups";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import { addMembers, renameGroup } from "./actions";
import { GroupNotice } from "./group-notice";
import { MemberList } from "./member-list";
import { NewcomersForm } from "./newcomers-form";

interface GroupPageProps {
  params: Promise<{ group: string }>;
  searchParams: Promise<Parameters>;
}

/** Who is in a group; who comes and who goes. */
export default async function GroupPage({ params, searchParams }: GroupPageProps) {
  const viewer = await requireStaff();
  const group = await findGroup(viewer.reach, (await params).group);
  if (!group) notFound();
  const [t, door, asked, members, classes] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    searchParams,
    listMembers(group.id),
    listPresentClasses(db, group.schoolId),
  ]);
  await recordListSeen(viewer, { list: "group", people: members.length, schoolId: group.schoolId });
  const titles = formTitles(t, group.name, door.name);
  const write = routes.announcementNew({ ecole: group.schoolSlug, groupe: group.id });
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="announcements"
      heading={group.name}
      back={{ href: routes.groups(), label: t("staff.groups.title") }}
      lead={
        <p>
          {`${group.schoolName}, ${group.year}`} · {t("staff.groups.count", { count: members.length })}
        </p>
      }
      {...(members.length > 0 && {
        act: <ButtonLink href={write}>{t("staff.groups.write")}</ButtonLink>,
      })}
    >
      <GroupNotice t={t} asked={asked} />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(22rem,2fr)] xl:items-start">
        <MemberList t={t} groupId={group.id} members={members} />
        <div className="flex flex-col gap-6">
          <Newcomers t={t} titles={titles} groupId={group.id} classes={classes} />
          <Rename t={t} titles={titles} group={group} />
        </div>
      </div>
    </StaffPage>
  );
}

interface NewcomersProps {
  t: Translate;
  titles: FormTitles;
  groupId: string;
  classes: readonly { id: string; name: string }[];
}

const Newcomers = ({ t, titles, groupId, classes }: NewcomersProps) => (
  <Card aria-labelledby="ajouter" className="flex flex-col gap-4">
    <h2 id="ajouter">{t("staff.groups.addTitle")}</h2>
    <NewcomersForm
      action={addMembers}
      titles={titles}
      groupId={groupId}
      classes={classes.map(({ id, name }) => ({ value: id, name }))}
      words={{
        lines: t("staff.groups.lines"),
        linesHint: t("staff.announcements.form.addedHint"),
        class: t("staff.groups.wholeClass"),
        noClass: t("staff.groups.noClass"),
        submit: t("staff.groups.add"),
        waiting: t("staff.people.waiting"),
      }}
    />
  </Card>
);

interface RenameProps {
  t: Translate;
  titles: FormTitles;
  group: { id: string; name: string };
}

const Rename = ({ t, titles, group }: RenameProps) => (
  <DescribedForm
    action={renameGroup}
    titles={titles}
    hidden={{ groupe: group.id, avant: group.name }}
    summary={t("staff.groups.rename")}
    groups={[{ fields: [{ kind: "text", name: "nom", label: t("staff.groups.name"), value: group.name }] }]}
    submits={[{ label: t("staff.people.save"), waiting: t("staff.people.waiting"), variant: "secondary" }]}
  />
);
