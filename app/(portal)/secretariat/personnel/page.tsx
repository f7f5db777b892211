import { UserRoundPlus, Users } from "lucide-react";
import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { listStaff } from "@/lib/access/list-staff";
import { requireAdministrator } from "@/lib/auth/guards";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { isMessageKey, type Translate } from "@/lib/i18n/translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { recordListSeen } from "@/lib/people/record-list-seen";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import { type MemberAct, MemberPane } from "./member-pane";
import { StaffTable } from "./staff-table";

interface PersonnelPageProps {
  searchParams: Promise<{ membre?: Parameter; acte?: Parameter; fait?: Parameter }>;
}

export default async function PersonnelPage({ searchParams }: PersonnelPageProps) {
  const viewer = await requireAdministrator();
  const [t, door, members, asked] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listStaff(viewer.reach),
    searchParams,
  ]);
  const wanted = single(asked.membre);
  const member = members.find(({ roleId }) => roleId === wanted);
  if (wanted !== undefined && !member) notFound();
  await recordListSeen(viewer, { list: "staff", people: members.length });
  const changeable = member !== undefined && member.userId !== viewer.userId;
  const act = (["fin", "lien"] as const).find((known) => known === single(asked.acte)) as MemberAct;

  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="personnel"
      {...(changeable ? {} : { title: t("staff.personnel.title") })}
      heading={t("staff.personnel.title")}
      lead={<p>{t("staff.personnel.lead")}</p>}
      act={
        <ButtonLink href={routes.personnelInvite()}>
          <UserRoundPlus aria-hidden="true" className="size-5" />
          {t("staff.personnel.invite")}
        </ButtonLink>
      }
      pane={member ? <MemberPane t={t} viewer={viewer} member={member} act={act} place={door.name} /> : null}
    >
      <Done t={t} done={single(asked.fait)} />
      {members.length === 0 ? (
        <EmptyState Icon={Users} title={t("staff.personnel.emptyTitle")}>
          {t("staff.personnel.emptyText")}
        </EmptyState>
      ) : (
        <StaffTable t={t} members={members} ownId={viewer.userId} brief={member !== undefined} />
      )}
    </StaffPage>
  );
}

/** What was just done, from a name in the address that only chooses among our own sentences. */
function Done({ t, done }: { t: Translate; done: string | undefined }) {
  const key = `staff.personnel.done.${done}`;
  return isMessageKey(key) ? <Notice kind="success">{t(key)}</Notice> : null;
}
