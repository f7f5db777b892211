import type { Translate } from "@/lib/i18n/translator";
import type { LetterRun } from "@/lib/letters/letter-runs";

/** « 24 lettres · 3A » */
export function runContents(t: Translate, { layout, people, className }: LetterRun): string {
  const what = t(`staff.letters.runs.${layout}`, { count: people });
  return className ? t("staff.letters.runs.classOnly", { what, class: className }) : what;
}
