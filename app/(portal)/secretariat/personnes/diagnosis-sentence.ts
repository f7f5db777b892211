import type { Diagnosis } from "@/lib/access/diagnosis/diagnosis";
import { formatMoment, formatTime, formatWhen } from "@/lib/i18n/formats";
import { isMessageKey, type Translate } from "@/lib/i18n/translator";

/** The provider's reason in words; what it did not tell is an ordinary refusal. */
export function reasonInWords(t: Translate, reason: string | null | undefined): string {
  const key = `staff.person.reason.${reason}`;
  return t(isMessageKey(key) ? key : "staff.person.reason.other");
}

/** « Le lien a expiré hier à 8 h 12. » */
export function diagnosisSentence(t: Translate, diagnosis: Diagnosis, today: Date): string {
  const { problem, at, until, count = 0, minutes = 1, reason } = diagnosis;
  return t(`staff.person.diagnosis.${problem}`, {
    count,
    minutes,
    when: at ? formatWhen(at, today) : t("staff.person.diagnosis.unknownMoment"),
    until: until ? formatMoment(until) : "",
    time: until ? formatTime(until) : "",
    reason: reasonInWords(t, reason),
  });
}
