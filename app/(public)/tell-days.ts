import type { Translate } from "@/lib/i18n/translator";

/** « 14 jours », or « de 7 à 14 jours selon l’école » where schools differ. */
export const tellDays = (
  t: Translate,
  { shortest, longest }: { shortest: number; longest: number },
): string =>
  t(shortest === longest ? "publicPages.validity.same" : "publicPages.validity.range", { shortest, longest });
