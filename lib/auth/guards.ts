import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { routes } from "../routes";
import { reachesAnything, reachFor, type StaffAct, type StaffReach } from "./policy";
import { currentViewer, type Viewer } from "./viewer";

/** For public doors: says on purpose that nobody is refused. */
export async function anyone(): Promise<void> {}

/** Anyone signed in, a provisional password included. Others go to the login, and come back after it. */
export async function requireSession(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  const asked = (await headers()).get("x-preau-path") ?? undefined;
  redirect(routes.login({ suite: asked }));
}

/** Anyone signed in with a password of their own; who has a provisional one chooses theirs first. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await requireSession();
  if (viewer.sessionKind === "provisional") redirect(routes.myAccount());
  return viewer;
}

/** A member of staff, with where they may do what the guard was asked for. */
export interface StaffViewer extends Viewer {
  reach: StaffReach;
}

async function requireStaffFor(act: StaffAct): Promise<StaffViewer> {
  const viewer = await requireViewer();
  const reach = reachFor(viewer.staff, act);
  if (!reachesAnything(reach)) notFound();
  return { ...viewer, reach };
}

/** Staff of any school, now, with the schools in reach. For others the place does not exist. */
export const requireStaff = (): Promise<StaffViewer> => requireStaffFor("families.see");

/** Administrators, with the schools (or the organisation) that are theirs to administer. */
export const requireAdministrator = (): Promise<StaffViewer> => requireStaffFor("staff.manage");

/**
 * Before a grave act that a link or a plain button begins: who has not typed the password for a while types it
 * again, and comes back to `backTo`, a page of the secretariat.
 */
export async function requireRecentProof(viewer: Viewer, backTo: string): Promise<void> {
  if (!viewer.provenRecently) redirect(routes.confirmIdentity({ suite: backTo }));
}
