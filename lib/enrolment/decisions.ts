import { createHash } from "node:crypto";
import { translator } from "../i18n/translator";

/** What a person may answer to a doubt; which ones make sense is told with the doubt. */
export type ChoiceName =
  /** Takes what is proposed. */
  | "accept"
  /** Leaves it as it is written. */
  | "keep"
  /** Leaves the cell empty. */
  | "empty"
  /** Takes what the person types instead: the answer is `typed:` and the text. */
  | "typed"
  /** Of two values, the one that came first, or the other. */
  | "first"
  | "second"
  /** Two mentions are one person, or two. */
  | "same"
  | "two"
  /** Leaves this person out of the import. */
  | "skip";

export interface Choice {
  name: ChoiceName;
  /** What stands on the button. */
  label: string;
}

/** A question to a person. Its key stays the same when the file is read again, even with its lines in another order. */
export interface Doubt {
  key: string;
  choices: Choice[];
  /** The answer that was given and obeyed, as it is stored; null as long as somebody has to look. */
  chosen: string | null;
}

/** Answers by the key of their doubt: the name of a choice, or `typed:` and what was typed. */
export type Decisions = Readonly<Record<string, string>>;

export interface Answer {
  choice: ChoiceName;
  /** Empty unless something was typed. */
  typed: string;
}

const typedPrefix = "typed:";
const keyLength = 22;
const t = translator("fr");

/** The answer that stands for a typed text. */
export const typedAnswer = (text: string): string => `${typedPrefix}${text.trim()}`;

/** A stable name for a doubt, from what it is about: its code, the person's identity, the column, the value. */
export const doubtKey = (...about: string[]): string =>
  createHash("sha256").update(JSON.stringify(about)).digest("base64url").slice(0, keyLength);

/** What is asked, and what was answered before. */
export interface Question {
  offered: readonly ChoiceName[];
  decisions: Decisions;
  /** Whether what was typed can be used; if not, the question stays open. */
  isUsable?: (typed: string) => boolean;
}

/** Puts a question, with the answer that was given to it before. */
export function askAbout(about: string[], question: Question): Doubt {
  const { offered, decisions } = question;
  const key = doubtKey(...about);
  const chosen = Object.hasOwn(decisions, key) ? (decisions[key] ?? null) : null;
  const choices = offered.map((name) => ({ name, label: t(`enrolment.choices.${name}`) }));
  return { key, choices, chosen: isAnswer(chosen, question) ? chosen : null };
}

function isAnswer(chosen: string | null, { offered, isUsable }: Question): boolean {
  if (chosen === null) return false;
  const { choice, typed } = choiceOf(chosen);
  return offered.includes(choice) && (choice !== "typed" || (isUsable?.(typed) ?? typed !== ""));
}

/** What was answered to a doubt, or undefined as long as nobody did. */
export const answerTo = ({ chosen }: Doubt): Answer | undefined =>
  chosen === null ? undefined : choiceOf(chosen);

const choiceOf = (chosen: string): Answer =>
  chosen.startsWith(typedPrefix)
    ? { choice: "typed", typed: chosen.slice(typedPrefix.length) }
    : { choice: chosen as ChoiceName, typed: "" };
