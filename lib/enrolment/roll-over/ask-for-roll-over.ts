import { isWithin } from "../../auth/policy";
import { db, type Transaction } from "../../db/client";
import { enqueueJob } from "../../jobs/enqueue-job";
import type { ActingStaff } from "../../people/acting-staff";
import { lockPromotion, type Promotion } from "./find-promotion";

export type AskedRollOver =
  /** `joined`: somebody else has asked for the same a moment ago. */
  | { outcome: "asked"; jobId: string; joined: boolean }
  /** `too-late`: it is no draft any more, or no longer one that can be undone. */
  | { outcome: "unknown" | "too-late" };

const ask = (
  { userId: actorId, reach }: ActingStaff,
  promotionId: string,
  state: Promotion["state"],
  work: { kind: "year.commit" | "year.undo"; details: Record<string, unknown> },
): Promise<AskedRollOver> =>
  db.transaction(async (tx: Transaction) => {
    const promotion = await lockPromotion(tx, promotionId);
    if (!promotion || !isWithin(reach, promotion.school.id)) return { outcome: "unknown" };
    if (promotion.state !== state) return { outcome: "too-late" };
    const { id: schoolId } = promotion.school;
    const { id: jobId, joined } = await enqueueJob(tx, {
      ...work,
      schoolId,
      actorId,
      key: `${work.kind}:${promotionId}`,
    });
    return { outcome: "asked", jobId, joined };
  });

/** Asks for the commit of a draft as it was looked at: `stamp` is the plan's. Once, however many ask. */
export const askForCommit = (
  actor: ActingStaff,
  promotionId: string,
  stamp: string,
): Promise<AskedRollOver> =>
  ask(actor, promotionId, "draft", { kind: "year.commit", details: { promotionId, stamp } });

/** Asks for everybody to be put back. */
export const askForUndo = (actor: ActingStaff, promotionId: string): Promise<AskedRollOver> =>
  ask(actor, promotionId, "committed", { kind: "year.undo", details: { promotionId } });
