import { Notice } from "@/components/ui/notice";
import type { Translate } from "@/lib/i18n/translator";

const sentences = {
  cree: "staff.agenda.done.created",
  modifie: "staff.agenda.done.changed",
  inchange: "staff.agenda.done.unchanged",
  annule: "staff.agenda.done.cancelled",
} as const;

const isDone = (done: string): done is keyof typeof sentences => Object.hasOwn(sentences, done);

/** What has just been done, in words. */
export function AgendaDone({ t, done }: { t: Translate; done: string | undefined }) {
  if (done === undefined || !isDone(done)) return null;
  return (
    <Notice kind="success" role="status">
      <p>{t(sentences[done])}</p>
    </Notice>
  );
}
