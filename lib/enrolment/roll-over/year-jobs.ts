import type { Work } from "../../jobs/job-kinds";
import { commitPromotion } from "./commit-promotion";
import { undoPromotion } from "./undo-promotion";

/** The commit of a draft as a job: one transaction with the word « done ». */
export const runCommit = ({ tx, details, job }: Work<{ promotionId: string; stamp: string }>) =>
  commitPromotion(tx, { ...details, actorId: job.actorId });

/** Its undo, the same way. */
export const runUndo = ({ tx, details, job }: Work<{ promotionId: string }>) =>
  undoPromotion(tx, { ...details, actorId: job.actorId });
