import { Notice } from "@/components/ui/notice";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { WrittenEvent } from "@/lib/publishing/agenda/writing/find-event";

interface CancelledEventProps {
  t: Translate;
  event: WrittenEvent;
  cancelledAt: Date;
}

/** An event that is cancelled for good: what families still read of it. */
export function CancelledEvent({ t, event, cancelledAt }: CancelledEventProps) {
  return (
    <>
      <Notice kind="warning" title={t("staff.agenda.cancelledAt", { when: formatMoment(cancelledAt) })}>
        <p>{t("staff.agenda.cancelledText")}</p>
      </Notice>
      {event.place ? <p>{event.place}</p> : null}
      {event.details ? <p className="whitespace-pre-line">{event.details}</p> : null}
    </>
  );
}
