import { SelectField } from "@/components/ui/select-field";
import type { Translate } from "@/lib/i18n/translator";

interface SchoolFilterProps {
  t: Translate;
  schools: readonly { slug: string; name: string }[];
  /** The slug of the school that the list shows. */
  chosen: string | undefined;
}

/** Which school a list shows. A choice of one is no choice, and is left out. */
export function SchoolFilter({ t, schools, chosen }: SchoolFilterProps) {
  if (schools.length < 2) return null;
  return (
    <SelectField
      name="ecole"
      label={t("staff.shell.list.school")}
      none={t("staff.shell.list.everySchool")}
      choices={schools.map(({ slug, name }) => ({ value: slug, name }))}
      defaultValue={chosen ?? ""}
    />
  );
}
