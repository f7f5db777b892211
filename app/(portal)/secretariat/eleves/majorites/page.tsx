import { Cake } from "lucide-react";
import { StaffPage } from "@/components/layout/staff-page";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth/guards";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { listMajorities, majorityDays } from "@/lib/people/majority/list-majorities";
import { recordListSeen } from "@/lib/people/record-list-seen";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import type { ListParameters } from "../../list-place";
import { MajorityForm } from "./majority-form";

export default async function MajoritiesPage({ searchParams }: { searchParams: Promise<ListParameters> }) {
  const viewer = await requireStaff();
  const [t, door, pupils, asked] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listMajorities(viewer.reach),
    searchParams,
  ]);
  await recordListSeen(viewer, { list: "majorities", people: pupils.length });
  const title = t("staff.people.students.majorities");
  const handed = single(asked.remis);

  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="students"
      heading={title}
      back={{ href: routes.staffStudents(), label: t("staff.people.students.title") }}
      lead={<p>{t("staff.people.majority.text", { days: majorityDays })}</p>}
      {...(pupils.length === 0 && { title })}
    >
      {handed ? (
        <Notice kind="success">
          <p>{t("staff.people.majority.done", { count: Number(handed) })}</p>
        </Notice>
      ) : null}
      {pupils.length > 0 ? (
        <MajorityForm t={t} title={title} place={door.name} pupils={pupils} />
      ) : (
        <EmptyState Icon={Cake} title={t("staff.people.majority.none")} />
      )}
    </StaffPage>
  );
}
