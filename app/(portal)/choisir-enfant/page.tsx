import { UserRoundSearch } from "lucide-react";
import { PortalPage } from "@/components/layout/portal-page";
import { ToDo } from "@/components/layout/to-do";
import { EmptyState } from "@/components/ui/empty-state";
import { requireViewer } from "@/lib/auth/guards";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { listChildrenOf } from "@/lib/people/children";
import { findFrontDoor } from "@/lib/people/front-door";
import { listOwnStudents } from "@/lib/people/students";
import { signOut } from "../actions";
import { ChildCards } from "./child-cards";
import { MissingChild } from "./missing-child";
import { OwnCards } from "./own-cards";
import { RequestNotice } from "./request-notice";
import { StaffCard } from "./staff-card";

interface ChooseChildPageProps {
  searchParams: Promise<{ fait?: Parameter }>;
}

export default async function ChooseChildPage({ searchParams }: ChooseChildPageProps) {
  const viewer = await requireViewer();
  const [t, door, children, own, asked] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    viewer.isGuardian ? listChildrenOf(viewer.userId) : [],
    viewer.ownStudentIds.length > 0 ? listOwnStudents(viewer.userId) : [],
    searchParams,
  ]);
  const nowhere = children.length === 0 && own.length === 0 && viewer.staff.length === 0;

  return (
    <PortalPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="children"
      heading={t("portal.choose.greeting", { firstName: viewer.firstName })}
      width="wide"
    >
      <RequestNotice t={t} done={single(asked.fait)} />
      {children.length > 0 ? <ToDo t={t} empty={t("portal.toDo.noneForAll")} /> : null}
      <ChildCards t={t} childList={children} />
      <OwnCards t={t} own={own} />
      {viewer.staff.length > 0 ? <StaffCard t={t} /> : null}
      {nowhere ? (
        <EmptyState Icon={UserRoundSearch} title={t("portal.choose.noneTitle")}>
          {t("portal.choose.noneText")}
        </EmptyState>
      ) : null}
      <MissingChild
        t={t}
        title={t("portal.choose.title")}
        place={door.name}
        childList={children}
        schools={door.schools}
      />
    </PortalPage>
  );
}
