import type { Viewer } from "@/lib/auth/viewer";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Pupil } from "@/lib/people/pupils";
import { Dashboard } from "./dashboard";
import { MajorityNotice } from "./majority-notice";
import { PupilPage } from "./pupil-page";

interface PupilDashboardProps {
  viewer: Viewer;
  /** Both as `findPupil(viewer, id)` gives them. */
  pupil: Pupil;
  siblings: readonly Pupil[];
}

/** The first page about a pupil, as a guardian or the pupil sees it. */
export async function PupilDashboard({ viewer, pupil, siblings }: PupilDashboardProps) {
  const t = await pageTranslator();
  const isOwn = pupil.as === "self";
  const nothingToDo = isOwn
    ? t("portal.toDo.noneForSelf")
    : t("portal.toDo.noneForChild", { firstName: pupil.firstName });
  return (
    <PupilPage viewer={viewer} pupil={pupil} siblings={siblings} block="home">
      {isOwn ? <MajorityNotice t={t} userId={viewer.userId} /> : null}
      <Dashboard t={t} pupil={pupil} nothingToDo={nothingToDo} />
    </PupilPage>
  );
}
