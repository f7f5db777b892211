import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { env } from "../env";
import { isLoopback } from "../loopback";
import { routes } from "../routes";
import { reachesAnything, reachFor, type StaffAct, type StaffReach } from "./policy";
import { currentViewer, type Viewer } from "./viewer";

/** For public doors: says on purpose that nobody is refused. */
export async function anyone(): Promise<void> {}

const askedPath = async () => (await headers()).get("x-preau-path") ?? undefined;

/** Anyone signed in, a provisional password included. Others go to the login, and come back after it. */
export async function requireSession(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  redirect(routes.login({ suite: await askedPath() }));
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

/** On a public address staff need a second factor; on this machine alone (demonstration, tests) they may have one. */
export const isFactorRequired = (): boolean => !isLoopback(env().PUBLIC_URL ?? "http://localhost");

/**
 * Staff who have given their password and may still owe the second factor: for the pages that ask for it or set
 * it up, and for nothing else.
 */
export async function requireStaffAtDoor(): Promise<Viewer> {
  const viewer = await requireViewer();
  if (viewer.staff.length === 0) notFound();
  return viewer;
}

/** The same, but whoever has a second factor has shown it: a password alone neither adds nor removes one. */
export async function requireSettledFactor(): Promise<Viewer> {
  const viewer = await requireStaffAtDoor();
  if (viewer.factor === "owed") redirect(routes.secondFactor({ suite: routes.security() }));
  return viewer;
}

async function requireStaffFor(act: StaffAct): Promise<StaffViewer> {
  const viewer = await requireStaffAtDoor();
  const reach = reachFor(viewer.staff, act);
  if (!reachesAnything(reach)) notFound();
  if (viewer.factor === "owed") redirect(routes.secondFactor({ suite: await askedPath() }));
  if (viewer.factor === "none" && isFactorRequired()) redirect(routes.security());
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

/** The same before one's own data leave, whatever one is here; `backTo` is a page of one's account. */
export async function requireOwnRecentProof(viewer: Viewer, backTo: string): Promise<void> {
  if (!viewer.provenRecently) redirect(routes.confirmOwnIdentity({ suite: backTo }));
}
