import type { Translate } from "../../i18n/translator";
import type { FoundPerson } from "./describe-people";

/** « 3A, Institut Saint-Luc », « Responsable de Léa Dupont (3A) »: by what a person is told from a namesake. */
export function belongsInWords(t: Translate, { schoolings, children, worksHere }: FoundPerson): string {
  const taught = schoolings.map(({ className, schoolName, left }) =>
    [className, schoolName, left ? t("staff.person.search.left") : null].filter(Boolean).join(", "),
  );
  const named = children.map(({ firstName, lastName, className }) =>
    className ? `${firstName} ${lastName} (${className})` : `${firstName} ${lastName}`,
  );
  const guards =
    named.length > 0 ? [t("staff.person.search.guardianOf", { children: named.join(", ") })] : [];
  return [...taught, ...guards, ...(worksHere ? [t("staff.person.search.staff")] : [])].join(" · ");
}

/** Where the person's way in stands, in one or two words. */
export function stateInWords(t: Translate, { suspended, bounced, active }: FoundPerson): string {
  if (suspended) return t("staff.person.search.suspended");
  if (bounced) return t("staff.person.search.bounced");
  return t(active ? "staff.person.search.active" : "staff.person.search.never");
}
