import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { Translate } from "@/lib/i18n/translator";
import type { ConnectionScope } from "@/lib/people/connection-scope";
import { routes } from "@/lib/routes";

/** Which school is looked at; nothing where there is one. */
export function SchoolChoice({
  t,
  schools,
  school,
}: { t: Translate } & Pick<ConnectionScope, "schools" | "school">) {
  if (schools.length < 2) return null;
  return (
    <form action={routes.connections()} className="flex flex-wrap items-end gap-3 print:hidden">
      <SelectField
        name="ecole"
        label={t("staff.connections.school")}
        defaultValue={school.slug}
        choices={schools.map(({ slug, name }) => ({ value: slug, name }))}
      />
      <Button variant="secondary">{t("staff.connections.showSchool")}</Button>
    </form>
  );
}
