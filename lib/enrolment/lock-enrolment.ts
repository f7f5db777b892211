import type { Transaction } from "../db/client";
import { takeTurn } from "../db/take-turns";

/** One import or undo of a school at a time: the second one sees what the first has written. */
export const lockEnrolment = (tx: Transaction, schoolId: string): Promise<void> =>
  takeTurn(tx, `enrolment:${schoolId}`);
