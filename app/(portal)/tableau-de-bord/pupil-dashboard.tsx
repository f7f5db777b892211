import type { Viewer } from "@/lib/auth/viewer";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Pupil } from "@/lib/people/pupils";
import { listNextEvents } from "@/lib/publishing/agenda/list-agenda";
import { findPupilMarks } from "@/lib/publishing/dashboard/message-marks";
import { AnswerNotice } from "./answer-notice";
import { Dashboard } from "./dashboard";
import { MajorityNotice } from "./majority-notice";
import { PupilPage } from "./pupil-page";

interface PupilDashboardProps {
  viewer: Viewer;
  /** Both as `findPupil(viewer, id)` gives them. */
  pupil: Pupil;
  siblings: readonly Pupil[];
  /** What was just done here, as the address says it. */
  done?: string | undefined;
}

const eventsShown = 5;

/** The first page about a pupil, as a guardian or the pupil sees it. */
export async function PupilDashboard({ viewer, pupil, siblings, done }: PupilDashboardProps) {
  const [t, { marksOf, newDocuments }, events] = await Promise.all([
    pageTranslator(),
    findPupilMarks(viewer, pupil, siblings),
    listNextEvents(pupil, eventsShown),
  ]);
  return (
    <PupilPage viewer={viewer} pupil={pupil} siblings={siblings} block="home">
      <AnswerNotice t={t} done={done} />
      {pupil.as === "self" ? <MajorityNotice t={t} userId={viewer.userId} /> : null}
      <Dashboard t={t} pupil={pupil} {...marksOf(pupil.id)} newDocuments={newDocuments} events={events} />
    </PupilPage>
  );
}
