import type { Diagnosis } from "@/lib/access/diagnosis/diagnosis";
import { formatMoment, formatTime, formatWhen } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { tellReason } from "@/lib/mail/outbox-view/tell-fate";

/** « Le lien a expiré hier à 8 h 12. » */
export function diagnosisSentence(t: Translate, diagnosis: Diagnosis, today: Date): string {
  const { problem, at, until, count = 0, minutes = 1, reason } = diagnosis;
  return t(`staff.person.diagnosis.${problem}`, {
    count,
    minutes,
    when: at ? formatWhen(at, today) : t("staff.person.diagnosis.unknownMoment"),
    until: until ? formatMoment(until) : "",
    time: until ? formatTime(until) : "",
    reason: tellReason(reason, t),
  });
}
