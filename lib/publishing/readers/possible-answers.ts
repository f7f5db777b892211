import type { ReadMessage } from "./find-read-message";

type Asked = Pick<ReadMessage, "answerKind" | "choices">;

/** Every answer that a message can get, as it is kept: `read`, `yes`, `no`, or a choice in its own words. */
export function possibleAnswers({ answerKind, choices }: Asked): readonly string[] {
  if (answerKind === "acknowledge") return ["read"];
  if (answerKind === "yes_no") return ["yes", "no"];
  return answerKind === "choice" ? choices : [];
}

/** Whether anything is asked of whoever reads. */
export const asksAnswer = ({ answerKind }: Pick<Asked, "answerKind">): boolean => answerKind !== "none";
