import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { readOutboxStatus } from "@/lib/mail/outbox-status";
import { transportState } from "@/lib/mail/outbox-view/transport-state";

/** By which way mails leave, and how long the oldest has been waiting: the whole deployment's, names nobody. */
export async function TransportLine({ t }: { t: Translate }) {
  const { due, oldestDueAt, scheduled, resetRequestsWaiting } = await readOutboxStatus();
  return (
    <p>
      {[
        t(`staff.mails.transport.${transportState()}`),
        t("staff.mails.transport.due", { count: due }),
        oldestDueAt ? t("staff.mails.transport.oldest", { moment: formatMoment(oldestDueAt) }) : "",
        scheduled > 0 ? t("staff.mails.transport.scheduled", { count: scheduled }) : "",
        resetRequestsWaiting > 0 ? t("staff.mails.transport.resets", { count: resetRequestsWaiting }) : "",
      ]
        .filter(Boolean)
        .join(" ")}
    </p>
  );
}
