import ical, {
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { hours } from "../../../durations";
import { env } from "../../../env";
import type { Translate } from "../../../i18n/translator";
import { plainWords, readMarkdown } from "../../markdown";
import type { ClosedDays } from "../closed-days";
import { addDays, noonOf } from "../days";
import type { CalendarContent, CalendarEvent } from "./list-calendar";

const askedAgainAfter = hours(6);

/**
 * A calendar as RFC 5545 wants it. Hours are written in UTC: nothing in it recurs, so every program shows them right
 * in its own zone, winter and summer, and none has to understand a time zone that we would describe. The same content
 * gives the same bytes, so that a program may compare.
 */
export function writeCalendar(t: Translate, { names, events, closed }: CalendarContent): string {
  const calendar = ical({
    name:
      names.length > 0
        ? t("family.agenda.feed.nameOf", { names: names.join(", ") })
        : t("family.agenda.feed.name"),
    prodId: { company: "Préau", product: "Agenda", language: "FR" },
    ttl: askedAgainAfter / 1000,
    method: ICalCalendarMethod.PUBLISH,
    events: [
      ...closed.map((days) => describeClosed(t, days)),
      ...events.map((event) => describeEvent(t, event)),
    ],
  });
  return calendar.toString();
}

/** Identifiers stay the same for as long as the portal keeps its address. */
const uid = (id: string) => `${id}@${new URL(env().PUBLIC_URL ?? "http://localhost").hostname}`;

const midnightOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** The day after the last one, as DTEND says where an event is over (3.6.1). */
const wholeDays = ({ firstDay, lastDay }: { firstDay: string; lastDay: string }) => ({
  allDay: true,
  start: midnightOf(firstDay),
  end: midnightOf(addDays(lastDay, 1)),
});

const hoursOf = (startsAt: Date, endsAt: Date | null) => ({
  start: startsAt,
  ...(endsAt && { end: endsAt }),
});

function describeEvent(t: Translate, event: CalendarEvent): ICalEventData {
  const { names, title, place, details, startsAt, cancelledAt } = event;
  return {
    id: uid(event.id),
    summary: names.length > 0 ? t("family.agenda.feed.about", { names: names.join(", "), title }) : title,
    location: place,
    description: details && plainWords(readMarkdown(details)),
    status: cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    sequence: event.revision,
    stamp: event.updatedAt,
    lastModified: event.updatedAt,
    ...(startsAt ? hoursOf(startsAt, event.endsAt) : wholeDays(event)),
  };
}

/** A vacation takes up nobody's time: it stands above the day, and leaves the hours free. */
const describeClosed = (t: Translate, days: ClosedDays): ICalEventData => ({
  id: uid(`${days.name}-${days.firstDay}`),
  summary: t(`portal.holidays.${days.name}`),
  description: t("family.agenda.feed.closed"),
  transparency: ICalEventTransparency.TRANSPARENT,
  stamp: noonOf(days.firstDay),
  ...wholeDays(days),
});
