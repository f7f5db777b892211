import type { Translate } from "@/lib/i18n/translator";
import { byClassName } from "@/lib/people/class-order";

interface ForWhom {
  schoolName: string;
  years: readonly string[];
  classNames: readonly string[];
}

/** « Pour toute l’école », « Pour les années 3, 4, 6B · Institut Saint-Luc »: the school only where there are several. */
export function forWhom(t: Translate, { schoolName, years, classNames }: ForWhom, severalSchools: boolean) {
  const inYears =
    years.length > 0 ? [t("staff.agenda.years", { count: years.length, years: years.join(", ") })] : [];
  const named = [...inYears, ...[...classNames].sort(byClassName)];
  const who =
    named.length > 0 ? t("staff.agenda.forSome", { who: named.join(", ") }) : t("staff.agenda.forAll");
  return severalSchools ? `${who} · ${schoolName}` : who;
}
