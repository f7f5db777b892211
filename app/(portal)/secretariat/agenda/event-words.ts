import type { Translate } from "@/lib/i18n/translator";

/** What the form of an event says; plain strings, for the browser. */
export const eventWords = (t: Translate) => ({
  title: t("staff.agenda.form.title"),
  when: t("staff.agenda.form.when"),
  whenHint: t("staff.agenda.form.whenHint"),
  startsOn: t("staff.agenda.form.startsOn"),
  startsTime: t("staff.agenda.form.startsTime"),
  endsOn: t("staff.agenda.form.endsOn"),
  endsTime: t("staff.agenda.form.endsTime"),
  place: t("staff.agenda.form.place"),
  details: t("staff.agenda.form.details"),
  detailsHint: t("staff.agenda.form.detailsHint"),
  forWhom: t("staff.agenda.form.forWhom"),
  forWhomHint: t("staff.agenda.form.forWhomHint"),
  years: t("staff.agenda.form.years"),
  classes: t("staff.agenda.form.classes"),
  waiting: t("staff.people.waiting"),
});

export type EventWords = ReturnType<typeof eventWords>;
