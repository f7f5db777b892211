import { ButtonLink } from "@/components/ui/button-link";
import type { Translate } from "@/lib/i18n/translator";
import type { ListedClass } from "@/lib/people/lists/list-classes";
import { routes } from "@/lib/routes";

/** What is usually done for a whole class. */
export function ClassActs({ t, found: { id, name, schoolSlug } }: { t: Translate; found: ListedClass }) {
  const filters = { ecole: schoolSlug, classe: name };
  const acts = [
    {
      href: routes.announcementNew({ ecole: schoolSlug, classe: id }),
      label: t("staff.people.classes.write"),
    },
    { href: routes.connections(filters), label: t("staff.people.classes.invite") },
    { href: routes.letters(filters), label: t("staff.people.classes.print") },
    { href: routes.staffProvisionalPasswords(id), label: t("staff.people.classes.provisional") },
    { href: routes.staffClassPage(id), label: t("staff.documents.classPage.open") },
    { href: routes.staffStudents(filters), label: t("staff.people.classes.show") },
  ];
  return (
    <p className="flex flex-wrap gap-3">
      {acts.map(({ href, label }) => (
        <ButtonLink key={label} href={href} variant="secondary">
          {label}
        </ButtonLink>
      ))}
    </p>
  );
}
