import { days } from "../../durations";
import { brusselsMoment } from "../../i18n/brussels-time";
import { isoDay } from "../../i18n/formats";

/** When the digest of the day is made, in Brussels. */
const digestTime = "18:00";

const onDayOf = (moment: Date) => brusselsMoment(isoDay(moment), digestTime) ?? moment;

/** The last moment, up to now, at which a digest was due: what was sent after it waits for the next one. */
export function lastDigestMoment(now: Date): Date {
  const today = onDayOf(now);
  return today <= now ? today : onDayOf(new Date(today.getTime() - days(1)));
}
