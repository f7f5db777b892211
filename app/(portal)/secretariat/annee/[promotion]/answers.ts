import type { NextClass } from "@/lib/enrolment/roll-over/propose-next-classes";
import type { Decision, Outcome } from "@/lib/enrolment/roll-over/roll-over";

/** How a form remembers what it was drawn with: nothing, « - » for a class that leaves, « > » and the next one's name. */
export const writeNext = (next: NextClass): string =>
  next === undefined ? "" : next === null ? "-" : `>${next}`;

export const readNext = (written: string): NextClass =>
  written.startsWith(">") ? written.slice(1) : written === "-" ? null : undefined;

export const outcomes = ["promoted", "repeats", "leaves"] as const satisfies readonly Outcome[];

/** The same for one pupil: nothing for who follows their class, else the outcome and the class's name. */
export const writeDecision = (decision: Decision | undefined): string =>
  decision ? `${decision.outcome} ${decision.toClassName ?? ""}` : "";

export function readDecision(written: string): Decision | undefined {
  const [word = "", ...rest] = written.split(" ");
  const outcome = outcomes.find((known) => known === word);
  return outcome && { outcome, toClassName: outcome === "leaves" ? null : rest.join(" ").trim() || null };
}
