import type { Viewer } from "../auth/viewer";
import { type Child, listChildrenOf } from "./children";
import type { StudentSummary } from "./student-summary";
import { listOwnStudents } from "./students";

/** A pupil as somebody may see them today: as a guardian or as themselves, with what they may do besides reading. */
export interface Pupil extends StudentSummary {
  as: "guardian" | "self";
  mayAcknowledge: boolean;
  mayWrite: boolean;
}

const asChild = (child: Child): Pupil => ({ ...child, as: "guardian" });
const asSelf = (student: StudentSummary): Pupil => ({
  ...student,
  as: "self",
  mayAcknowledge: true,
  mayWrite: true,
});

/** Whose dashboards this person may open today: their own, then those of their children, eldest first. */
export async function listPupilsOf({ userId, isGuardian, ownStudentIds }: Viewer): Promise<Pupil[]> {
  const [children, own] = await Promise.all([
    isGuardian ? listChildrenOf(userId) : [],
    ownStudentIds.length > 0 ? listOwnStudents(userId) : [],
  ]);
  return [...own.map(asSelf), ...children.map(asChild)];
}

/** One of them with the children to switch between; undefined for an unknown pupil and for a foreign one alike. */
export async function findPupil(
  viewer: Viewer,
  studentId: string,
): Promise<{ pupil: Pupil; siblings: Pupil[] } | undefined> {
  const pupils = await listPupilsOf(viewer);
  const pupil = pupils.find(({ id }) => id === studentId);
  if (!pupil) return undefined;
  return { pupil, siblings: pupils.filter(({ as }) => as === pupil.as) };
}
