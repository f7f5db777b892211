import type { Translate } from "../../i18n/translator";
import { isKnownAct } from "./act-kinds";

type Details = Record<string, unknown>;

const counted = ["people", "mails", "sheets", "rows"] as const;
const named = ["administrator", "secretary", "letter", "desk", "link"] as const;

const countIn = (value: unknown): number | undefined =>
  Array.isArray(value) ? value.length : typeof value === "number" ? value : undefined;

function tellCounts(details: Details, t: Translate): string[] {
  return counted.flatMap((key) => {
    const count = countIn(details[key]);
    return count === undefined ? [] : [t(`staff.journal.detail.${key}`, { count })];
  });
}

function tellWords({ form, role, format }: Details, t: Translate): string[] {
  const words = [form, role].flatMap((value) => named.filter((name) => name === value));
  const told = words.map((name) => t(`staff.journal.detail.${name}`));
  return format === "csv" || format === "xlsx" ? [...told, format] : told;
}

function tellVerdict({ outcome, events, seq }: Details, t: Translate): string[] {
  if (outcome === "intact") return [t("staff.journal.detail.intact", { count: Number(events) })];
  return outcome === "broken" ? [t("staff.journal.detail.broken", { seq: Number(seq) })] : [];
}

/** An act as a French sentence. An act of a newer version is named as it is written. */
export function tellAct(action: string, t: Translate): string {
  return isKnownAct(action) ? t(`staff.journal.acts.${action}`) : t("staff.journal.unknownAct", { action });
}

/** What the details prove, in words: how many, which form, what was found. Ids stay in the journal. */
export const tellDetails = (details: Details, t: Translate): string =>
  [...tellCounts(details, t), ...tellWords(details, t), ...tellVerdict(details, t)].join(", ");
