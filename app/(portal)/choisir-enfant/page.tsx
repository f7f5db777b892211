import { UserRoundSearch } from "lucide-react";
import { PortalPage } from "@/components/layout/portal-page";
import { ToDo } from "@/components/layout/to-do";
import { EmptyState } from "@/components/ui/empty-state";
import { requireViewer } from "@/lib/auth/guards";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { listChildrenOf } from "@/lib/people/children";
import { findFrontDoor } from "@/lib/people/front-door";
import { listOwnStudents } from "@/lib/people/students";
import { signOut } from "../actions";
import { ChildCards } from "./child-cards";
import { OwnCards } from "./own-cards";
import { StaffCard } from "./staff-card";

export default async function ChooseChildPage() {
  const viewer = await requireViewer();
  const [t, door, children, own] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    viewer.isGuardian ? listChildrenOf(viewer.userId) : [],
    viewer.ownStudentIds.length > 0 ? listOwnStudents(viewer.userId) : [],
  ]);
  const nowhere = children.length === 0 && own.length === 0 && viewer.staff.length === 0;

  return (
    <PortalPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="children"
      title={t("portal.choose.title")}
      heading={t("portal.choose.greeting", { firstName: viewer.firstName })}
      width="wide"
    >
      {children.length > 0 ? <ToDo t={t} empty={t("portal.toDo.noneForAll")} /> : null}
      <ChildCards t={t} childList={children} />
      <OwnCards t={t} own={own} />
      {viewer.staff.length > 0 ? <StaffCard t={t} /> : null}
      {nowhere ? (
        <EmptyState Icon={UserRoundSearch} title={t("portal.choose.noneTitle")}>
          {t("portal.choose.noneText")}
        </EmptyState>
      ) : null}
    </PortalPage>
  );
}
