import type { Translate } from "@/lib/i18n/translator";
import type { Person } from "@/lib/people/find-person";

/** « Élève, 3A », « Secrétariat, Institut Saint-Luc »: as whom the school knows somebody. */
export function rolesInWords(t: Translate, { schoolings, roles }: Person): string[] {
  const taught = schoolings.map(({ className, schoolName, leftOn }) =>
    leftOn
      ? t("staff.person.identity.left", { school: schoolName, day: new Date(leftOn) })
      : [t("staff.person.role.student"), className, schoolName].filter(Boolean).join(", "),
  );
  const works = roles.map(
    ({ role, schoolName }) =>
      `${t(`staff.person.role.${role}`)}, ${schoolName ?? t("staff.person.role.everywhere")}`,
  );
  return [...taught, ...works];
}
