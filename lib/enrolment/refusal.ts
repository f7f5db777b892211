import { type MessageKey, translator, type Values } from "../i18n/translator";
import type { Finding } from "./finding";

/** The file was refused whole and nothing is written. The sentence is meant for the person who gave it. */
export interface ImportRefusal {
  outcome: "refused";
  sentence: string;
  findings: Finding[];
}

const t = translator("fr");

type RefusalKey = Extract<MessageKey, `enrolment.refusals.${string}`>;

/** Refuses a file whole, with one sentence of the catalogue. */
export const refuse = (key: RefusalKey, values?: Values, findings: Finding[] = []): ImportRefusal => ({
  outcome: "refused",
  sentence: t(key, values),
  findings,
});
