import type { Translate } from "@/lib/i18n/translator";
import type { ShelfDocument } from "@/lib/publishing/documents/list-shelf";

/** « toute l’école », « année 3, 4A »: for which classes. */
export function tellClasses(t: Translate, { years, classNames }: ShelfDocument): string {
  if (years.length === 0 && classNames.length === 0) return t("staff.documents.audience.everybody");
  const told = t("staff.documents.audience.years", { count: years.length, years: years.join(", ") });
  return [...(years.length > 0 ? [told] : []), ...classNames].join(", ");
}

/** « Responsables et élèves »: who of them. */
export function tellReaders(t: Translate, { toGuardians, toStudents }: ShelfDocument): string {
  if (toGuardians && toStudents) return t("staff.documents.readers.both");
  return t(`staff.documents.readers.${toGuardians ? "responsables" : "eleves"}`);
}
