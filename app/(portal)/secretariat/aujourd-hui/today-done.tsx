import { Notice } from "@/components/ui/notice";
import type { Translate } from "@/lib/i18n/translator";

const said = { prolonge: "extended", renvoye: "resent", inutile: "unneeded" } as const;

/** What a press of a button here has just done. */
export function TodayDone({ t, done }: { t: Translate; done: string | undefined }) {
  const word = done !== undefined && Object.hasOwn(said, done) ? said[done as keyof typeof said] : undefined;
  if (!word) return null;
  return <Notice kind={word === "unneeded" ? "info" : "success"}>{t(`staff.today.done.${word}`)}</Notice>;
}
