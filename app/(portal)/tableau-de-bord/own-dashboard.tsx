import { PortalPage } from "@/components/layout/portal-page";
import { RoleBand } from "@/components/layout/role-band";
import type { Viewer } from "@/lib/auth/viewer";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { doorOf } from "@/lib/people/front-door";
import type { OwnStudent } from "@/lib/people/students";
import { signOut } from "../actions";
import { Dashboard, DashboardHeading } from "./dashboard";
import { MajorityNotice } from "./majority-notice";

interface OwnDashboardProps {
  viewer: Viewer;
  student: OwnStudent;
}

/** A student's own dashboard. */
export async function OwnDashboard({ viewer, student }: OwnDashboardProps) {
  const t = await pageTranslator();
  return (
    <PortalPage
      t={t}
      viewer={viewer}
      door={doorOf(student.school)}
      signOut={signOut}
      current="own"
      title={t("portal.dashboard.ownTitle")}
      width="wide"
      contacts={false}
      band={<RoleBand colour={student.school.colour}>{t("ui.role.self")}</RoleBand>}
    >
      <DashboardHeading t={t} pupil={student} />
      <MajorityNotice t={t} userId={viewer.userId} />
      <Dashboard t={t} pupil={student} nothingToDo={t("portal.toDo.noneForSelf")} />
    </PortalPage>
  );
}
