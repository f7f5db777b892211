import { formatFullDate, formatTime, formatWeekdayAndDay } from "../../i18n/formats";
import type { Translate } from "../../i18n/translator";
import type { AgendaEntry, AgendaEvent } from "./agenda-entries";
import { noonOf } from "./days";

/** What an entry is called: an event as the secretariat wrote it, closed days by their name. */
export const titleOf = (t: Translate, entry: AgendaEntry): string =>
  entry.kind === "event" ? entry.title : t(`portal.holidays.${entry.name}`);

/** « jeudi 10 décembre 2026, de 18 h 30 à 20 h 00 », « du lundi 21 décembre au dimanche 3 janvier 2027 » */
export function tellWhen(t: Translate, entry: AgendaEntry): string {
  if (entry.kind === "event" && entry.startsAt) return tellHours(t, entry, entry.startsAt);
  return entry.firstDay === entry.lastDay ? formatFullDate(noonOf(entry.firstDay)) : tellDays(t, entry);
}

const tellDays = (t: Translate, { firstDay, lastDay }: Pick<AgendaEntry, "firstDay" | "lastDay">) =>
  t("family.agenda.fromDayToDay", {
    from: formatWeekdayAndDay(noonOf(firstDay)),
    to: formatFullDate(noonOf(lastDay)),
  });

function tellHours(t: Translate, { firstDay, lastDay, endsAt }: AgendaEvent, startsAt: Date): string {
  const [day, from] = [formatFullDate(noonOf(firstDay)), formatTime(startsAt)];
  if (!endsAt) return t("family.agenda.dayAt", { day, from });
  const to = formatTime(endsAt);
  if (firstDay === lastDay) return t("family.agenda.dayFromTo", { day, from, to });
  return t("family.agenda.fromMomentToMoment", { day, from, last: formatFullDate(noonOf(lastDay)), to });
}
