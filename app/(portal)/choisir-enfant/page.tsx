import { UserRoundSearch } from "lucide-react";
import { PortalPage } from "@/components/layout/portal-page";
import { EmptyState } from "@/components/ui/empty-state";
import { requireViewer } from "@/lib/auth/guards";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { listPupilsOf, type Pupil } from "@/lib/people/pupils";
import { findMessageMarks } from "@/lib/publishing/dashboard/message-marks";
import { signOut } from "../actions";
import { AnswerNotice } from "../tableau-de-bord/answer-notice";
import { ToDoList } from "../tableau-de-bord/to-do/to-do-list";
import { ChildCards } from "./child-cards";
import { MissingChild } from "./missing-child";
import { OwnCards } from "./own-cards";
import { RequestNotice } from "./request-notice";
import { StaffCard } from "./staff-card";

interface ChooseChildPageProps {
  searchParams: Promise<{ fait?: Parameter }>;
}

/** Beyond so many demands at once, the children themselves would be out of sight. */
const openDemands = 5;

export default async function ChooseChildPage({ searchParams }: ChooseChildPageProps) {
  const viewer = await requireViewer();
  const [t, door, pupils, asked] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listPupilsOf(viewer),
    searchParams,
  ]);
  const marksOf = await findMessageMarks(viewer.userId, pupils);
  const [children, own] = [pupils.filter(isChild), pupils.filter((pupil) => !isChild(pupil))];
  const waiting = pupils.map((pupil) => ({ pupil, toDo: marksOf(pupil.id).toDo }));
  const toDoFor = (studentId: string) => marksOf(studentId).toDo.length;
  const nowhere = pupils.length === 0 && viewer.staff.length === 0;

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
      <AnswerNotice t={t} done={single(asked.fait)} />
      {pupils.length > 0 ? <ToDoList t={t} waiting={waiting} from="choix" open={openDemands} /> : null}
      <ChildCards t={t} childList={children} toDoFor={toDoFor} />
      <OwnCards t={t} own={own} toDoFor={toDoFor} />
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

const isChild = ({ as }: Pupil) => as === "guardian";
