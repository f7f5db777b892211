import { Notice } from "@/components/ui/notice";
import type { Translate } from "@/lib/i18n/translator";

const sentences = {
  repondu: { kind: "success", key: "answered" },
  deja: { kind: "info", key: "already" },
  refus: { kind: "warning", key: "refused" },
  ecrit: { kind: "success", key: "replied" },
  muet: { kind: "warning", key: "silent" },
} as const;

const isTold = (done: string | undefined): done is keyof typeof sentences =>
  done !== undefined && Object.hasOwn(sentences, done);

/** What became of the answer or the words that were just sent. */
export function AnswerNotice({ t, done }: { t: Translate; done: string | undefined }) {
  if (!isTold(done)) return null;
  const { kind, key } = sentences[done];
  return (
    <Notice kind={kind} role="status">
      <p>{t(`family.announcements.done.${key}`)}</p>
    </Notice>
  );
}
