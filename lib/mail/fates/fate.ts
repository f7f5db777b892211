import type { mailState } from "@/drizzle/schema";
import { type BounceReason, isLasting } from "../bounce-reason";

/** What a provider can tell of a mail that it took. */
export type ToldState = Exclude<(typeof mailState.enumValues)[number], "queued" | "cancelled">;

/** One word of the provider about one mail. */
export interface MailWord {
  state: ToldState;
  reason: BounceReason | null;
  at: Date;
}

/** Of two words of one moment, which is the later one. */
const usualOrder: readonly ToldState[] = ["sent", "delayed", "bounced", "failed", "delivered", "complained"];

/**
 * 0 on its way, or given up for now · 1 arrived · 2 came back for good, even after it seemed to have arrived · 3 its
 * reader called it unwanted, so it had arrived.
 */
function weightOf({ state, reason }: MailWord): number {
  if (state === "complained") return 3;
  if (state === "bounced" && reason !== null && isLasting(reason)) return 2;
  return state === "delivered" ? 1 : 0;
}

const weigh = (one: MailWord, other: MailWord): number =>
  weightOf(one) - weightOf(other) ||
  one.at.getTime() - other.at.getTime() ||
  usualOrder.indexOf(one.state) - usualOrder.indexOf(other.state);

/** What all words together mean, in whatever order they came: the weightiest, then the newest. */
export const fateOf = <Word extends MailWord>(words: readonly Word[]): Word | undefined =>
  words.toSorted(weigh).at(-1);
