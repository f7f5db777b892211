import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cookieNames } from "@/lib/auth/cookies";
import { requireViewer } from "@/lib/auth/guards";
import type { Viewer } from "@/lib/auth/viewer";
import { listChildrenOf } from "@/lib/people/children";
import { findPupil } from "@/lib/people/pupils";
import { routes } from "@/lib/routes";
import { PupilDashboard } from "./pupil-dashboard";

/** One's own dashboard, or on to the only or the last chosen child, or to the choice. */
export default async function DashboardPage() {
  const viewer = await requireViewer();
  if (viewer.isGuardian) return goOnAsGuardian(viewer);
  const [own, another] = viewer.ownStudentIds;
  const found = own && !another ? await findPupil(viewer, own) : undefined;
  if (found) return <PupilDashboard viewer={viewer} {...found} />;
  redirect(viewer.staff.length > 0 && !own ? routes.secretariat() : routes.chooseChild());
}

/** The cookie is a wish: it counts only while it names one of this guardian's children. */
async function goOnAsGuardian(viewer: Viewer): Promise<never> {
  const wished = (await cookies()).get(cookieNames().child)?.value;
  const children = await listChildrenOf(viewer.userId);
  const hasOneRole = viewer.ownStudentIds.length === 0 && viewer.staff.length === 0;
  const only = children.length === 1 && hasOneRole ? children[0] : undefined;
  const chosen = children.find(({ id }) => id === wished) ?? only;
  redirect(chosen ? routes.childDashboard(chosen.id) : routes.chooseChild());
}
