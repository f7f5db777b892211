import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { routes } from "../routes";
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

/** Staff of any school, now. For others the place does not exist. */
export async function requireStaff(): Promise<Viewer> {
  const viewer = await requireViewer();
  if (viewer.staff.length === 0) notFound();
  return viewer;
}
