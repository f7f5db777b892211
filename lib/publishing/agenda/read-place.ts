import { single } from "../../forms/single";
import type { Parameters } from "../../lists/list-request";
import { isRealDay } from "../../lists/real-day";
import { addMonths, lastDayOf, readMonth, weeksOf } from "./days";

/** How an agenda is looked at, as its address says it. */
export interface AgendaPlace {
  view: "liste" | "mois";
  /** The month that is shown, or with which the list begins. */
  month: string;
  /** The day of the month that was opened. */
  day: string | undefined;
  today: string;
}

/** How many months a list shows at a time. */
export const listedMonths = 3;

/** Reads `vue`, `mois` and `jour`. What cannot be shown counts as not said: the list, from this month. */
export function readAgendaPlace(parameters: Parameters, today: string): AgendaPlace {
  const day = single(parameters.jour) ?? "";
  return {
    view: single(parameters.vue) === "mois" ? "mois" : "liste",
    month: readMonth(single(parameters.mois), today),
    day: isRealDay(day) ? day : undefined,
    today,
  };
}

/** The first and the last day that are shown; a list of the present month begins today. */
export function daysShown({ view, month, today }: AgendaPlace): { from: string; to: string } {
  if (view === "mois") {
    const days = weeksOf(month).flat();
    return { from: days[0] ?? today, to: days.at(-1) ?? today };
  }
  const from = today.startsWith(month) ? today : `${month}-01`;
  return { from, to: lastDayOf(addMonths(month, listedMonths - 1)) };
}

/** The same view, so many pages further or back; the address's parameters. */
export const turnedBy = ({ view, month }: AgendaPlace, pages: number) => ({
  vue: view,
  mois: addMonths(month, pages * (view === "mois" ? 1 : listedMonths)),
});
