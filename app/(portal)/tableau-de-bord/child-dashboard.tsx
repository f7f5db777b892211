import { ChildSwitcher } from "@/components/layout/child-switcher";
import { PortalPage } from "@/components/layout/portal-page";
import { RoleBand } from "@/components/layout/role-band";
import type { Viewer } from "@/lib/auth/viewer";
import { elides } from "@/lib/i18n/elision";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Child } from "@/lib/people/children";
import { doorOf } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { signOut } from "../actions";
import { Dashboard, DashboardHeading } from "./dashboard";

interface ChildDashboardProps {
  viewer: Viewer;
  child: Child;
  siblings: readonly Child[];
}

/** A child's dashboard as one of their guardians sees it. */
export async function ChildDashboard({ viewer, child, siblings }: ChildDashboardProps) {
  const t = await pageTranslator();
  const { firstName, lastName, school } = child;
  return (
    <PortalPage
      t={t}
      viewer={viewer}
      door={doorOf(school)}
      signOut={signOut}
      title={t("portal.dashboard.title", { name: `${firstName} ${lastName}` })}
      width="wide"
      contacts={false}
      band={
        <RoleBand colour={school.colour}>
          {t("ui.role.parent", { firstName, elided: elides(firstName) })}
        </RoleBand>
      }
    >
      <ChildSwitcher t={t} childList={siblings} currentId={child.id} hrefFor={routes.childDashboard} />
      <DashboardHeading t={t} pupil={child} />
      <Dashboard t={t} pupil={child} nothingToDo={t("portal.toDo.noneForChild", { firstName })} />
    </PortalPage>
  );
}
