import type { EventChoices } from "@/lib/publishing/agenda/writing/list-choices";

/** Years and classes as tick boxes, with those that the event is for. */
export const tickChoices = (
  { years, classes }: EventChoices,
  chosen: { years: readonly string[]; classIds: readonly string[] } = { years: [], classIds: [] },
) => ({
  years: years.map((year) => ({ value: year, name: year, ticked: chosen.years.includes(year) })),
  classes: classes.map(({ id, name }) => ({ value: id, name, ticked: chosen.classIds.includes(id) })),
});
