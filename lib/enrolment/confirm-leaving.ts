import { type Decisions, doubtKey } from "./decisions";

/** What is asked about a pupil who is not in the list any more: nothing happens to them unless somebody says so. */
export const leavingKey = (studentId: string): string => doubtKey("gone", studentId);

/** The one answer that has an effect: « A quitté l’école ». */
export const hasLeft = "left";

/** Whether somebody confirmed that a pupil left. */
export const isLeaver = (studentId: string, decisions: Decisions): boolean =>
  decisions[leavingKey(studentId)] === hasLeft;
