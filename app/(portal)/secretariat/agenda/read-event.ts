import { type Refusal, refuseField } from "@/lib/forms/form-state";
import { brusselsMoment } from "@/lib/i18n/brussels-time";
import type { Translate } from "@/lib/i18n/translator";
import { addDays } from "@/lib/publishing/agenda/days";
import type { EventFields } from "@/lib/publishing/agenda/writing/change-event";
import type { TypedEvent } from "./event-schema";

type When = Pick<EventFields, "allDay" | "startsOn" | "endsOn" | "startsAt" | "endsAt">;
type Read<Value> = { value: Value } | { refusal: Refusal };

const longestDays = 366;

/** The event that was meant, or what is wrong with its days and hours. */
export function readEvent(typed: TypedEvent, t: Translate): Read<EventFields> {
  const { title, place, details, years, classes } = typed;
  const when = readWhen(typed, t);
  if ("refusal" in when) return when;
  return { value: { title, place, details, years, classIds: classes, ...when.value } };
}

function readWhen(typed: TypedEvent, t: Translate): Read<When> {
  const refuse = (field: string, words: string) => ({ refusal: refuseField(field, words) });
  const { startsOn, startsTime, endsTime } = typed;
  const endsOn = typed.endsOn || startsOn;
  if (endsOn < startsOn) return refuse("endsOn", t("staff.agenda.wrong.endsBefore"));
  if (endsOn > addDays(startsOn, longestDays)) return refuse("endsOn", t("staff.agenda.wrong.tooLong"));
  if (!startsTime && endsTime) return refuse("startsTime", t("staff.agenda.wrong.noStart"));
  if (!startsTime) return { value: { allDay: true, startsOn, endsOn, startsAt: null, endsAt: null } };
  if (!endsTime && endsOn > startsOn) return refuse("endsTime", t("staff.agenda.wrong.noEnd"));
  const [startsAt, endsAt] = [brusselsMoment(startsOn, startsTime), momentOf(endsOn, endsTime)];
  if (!startsAt) return refuse("startsTime", t("staff.agenda.wrong.skipped"));
  if (endsAt === undefined) return refuse("endsTime", t("staff.agenda.wrong.skipped"));
  if (endsAt && endsAt <= startsAt) return refuse("endsTime", t("staff.agenda.wrong.endsBefore"));
  return { value: { allDay: false, startsOn: null, endsOn: null, startsAt, endsAt } };
}

/** Null: no hour was given; undefined: the clocks skip it. */
const momentOf = (day: string, time: string) => (time ? brusselsMoment(day, time) : null);
