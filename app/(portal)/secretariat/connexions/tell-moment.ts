import { now } from "@/lib/clock";
import { after, days, minutes } from "@/lib/durations";
import { formatMoment, formatTime, isoDay } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";

/** « tout de suite », « demain à 7 h 00 », « le 12 septembre à 7 h 00 » */
export function tellMoment(t: Translate, moment: Date): string {
  const time = formatTime(moment);
  if (moment < after(now(), minutes(1))) return t("staff.connections.moment.now");
  if (isoDay(moment) === isoDay(now())) return t("staff.connections.moment.today", { time });
  if (isoDay(moment) === isoDay(after(now(), days(1))))
    return t("staff.connections.moment.tomorrow", { time });
  return t("staff.connections.moment.later", { moment: formatMoment(moment) });
}
