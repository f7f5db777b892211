import { createHash } from "node:crypto";
import type { Reader } from "../db/client";
import type { LetterChoice } from "./letter-choice";
import { listAddressees } from "./list-addressees";
import { type LetterPlan, planLetters } from "./plan-letters";

export interface LetterProposal extends LetterPlan {
  /** Names this printing: the same for all who see the same list, another once it was printed. */
  key: string;
}

const isAlone = ({ people }: LetterChoice): boolean => people?.length === 1;

/** Who would get a letter now. Nothing is issued. */
export async function proposeLetters(
  reader: Reader,
  schoolId: string,
  choice: LetterChoice,
): Promise<LetterProposal> {
  const rows = await listAddressees(reader, schoolId, choice);
  const plan = planLetters(rows, { again: choice.again, alone: isAlone(choice) });
  return { ...plan, key: keyOf(schoolId, choice.layout, plan) };
}

function keyOf(schoolId: string, layout: string, { people }: LetterPlan): string {
  const named = people.map(({ userId, liveLetter }) => [userId, liveLetter]);
  return createHash("sha256")
    .update(JSON.stringify([schoolId, layout, named]))
    .digest("base64url");
}
