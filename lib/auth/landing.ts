import { env } from "../env";
import { routes } from "../routes";
import { findViewerBySecret, type Viewer } from "./viewer";

const placesToComeBackTo = [
  routes.dashboard(),
  routes.chooseChild(),
  routes.myAccount(),
  routes.secretariat(),
];

/** A page asked for before login: one of ours, as a path; anything else is forgotten. */
export function intendedPath(asked: string | undefined): string | undefined {
  if (!asked?.startsWith("/") || !URL.canParse(asked, env().PUBLIC_URL)) return undefined;
  const url = new URL(asked, env().PUBLIC_URL);
  if (url.origin !== env().PUBLIC_URL) return undefined;
  url.searchParams.delete("_rsc"); // Next's own, when it fetched the page on the way
  const known = placesToComeBackTo.some(
    (place) => url.pathname === place || url.pathname.startsWith(`${place}/`),
  );
  return known ? url.pathname + url.search : undefined;
}

/** Where somebody belongs after signing in: their only place, or the choice between several. */
export function homeOf(
  viewer: Pick<Viewer, "isGuardian" | "ownStudentIds" | "staff" | "sessionKind">,
): string {
  if (viewer.sessionKind === "provisional") return routes.myAccount();
  const roles = [viewer.isGuardian, viewer.ownStudentIds.length > 0, viewer.staff.length > 0];
  if (roles.filter(Boolean).length !== 1) return routes.chooseChild();
  return viewer.staff.length > 0 ? routes.secretariat() : routes.dashboard();
}

/** Where to go with a session that has just begun: the page asked for, or one's own place. */
export async function landingAfterSignIn(sessionSecret: string, asked?: string): Promise<string> {
  const viewer = await findViewerBySecret(sessionSecret);
  if (!viewer) return routes.login();
  if (viewer.sessionKind === "provisional") return routes.myAccount();
  return intendedPath(asked) ?? homeOf(viewer);
}
