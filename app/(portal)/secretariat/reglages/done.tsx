import { Notice } from "@/components/ui/notice";
import { isMessageKey, type Translate } from "@/lib/i18n/translator";

/** What was just done, from a name in the address that only chooses among our own sentences. */
export function Done({ t, done }: { t: Translate; done: string | undefined }) {
  const key = `staff.settings.done.${done}`;
  return isMessageKey(key) ? <Notice kind="success">{t(key)}</Notice> : null;
}
