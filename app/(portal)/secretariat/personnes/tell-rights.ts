import type { Translate } from "@/lib/i18n/translator";
import { listNames } from "@/lib/mail/list-names";
import type { Guardianship } from "@/lib/people/rights/find-guardianship";
import { rightKinds } from "@/lib/people/rights/guardianship-rights";

const dayOf = (isoDay: string) => new Date(`${isoDay}T12:00:00Z`);

/** One line: everything, what is withheld, until when, or since when no more. */
export function tellRights(t: Translate, link: Guardianship): string {
  const day = link.lastDay ? dayOf(link.lastDay) : undefined;
  if (!link.isCurrent) return t("staff.people.section.ended", { day: day ?? "" });
  const withheld = rightKinds
    .filter((kind) => !link[kind])
    .map((kind) => t(`staff.people.rights.again.${kind}`));
  const rights =
    withheld.length > 0
      ? t("staff.people.section.withheld", { what: listNames("fr", withheld) })
      : t("staff.people.section.all");
  const refused = link.studentAllows === false ? t("staff.people.section.studentRefuses") : "";
  const until = day ? t("staff.people.section.until", { day }) : "";
  return [rights, until, refused].filter(Boolean).join(" ");
}
