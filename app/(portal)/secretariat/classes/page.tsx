import { DescribedForm } from "@/components/forms/described-form";
import { formTitles } from "@/components/forms/form-titles";
import { StaffPage } from "@/components/layout/staff-page";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { requireStaff } from "@/lib/auth/guards";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { listClasses, listYears } from "@/lib/people/lists/list-classes";
import { listSchoolsWithin } from "@/lib/people/staff-reach";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import type { ListParameters } from "../list-place";
import { addClass } from "./actions";
import { ClassTable } from "./class-table";

export default async function ClassesPage({ searchParams }: { searchParams: Promise<ListParameters> }) {
  const viewer = await requireStaff();
  const [t, door, years, schools, asked] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listYears(viewer.reach),
    listSchoolsWithin(viewer.reach),
    searchParams,
  ]);
  const [year, school] = [single(asked.annee) ?? years[0] ?? "", single(asked.ecole)];
  const classes = await listClasses(viewer.reach, { year, school });
  const title = t("staff.people.classes.title");

  return (
    <StaffPage t={t} viewer={viewer} door={door} signOut={signOut} current="classes" heading={title}>
      {years.length > 1 || schools.length > 1 ? (
        <form action={routes.staffClasses()} className="flex flex-wrap items-end gap-4">
          <SelectField
            name="annee"
            label={t("staff.people.filters.year")}
            choices={years.map((name) => ({ value: name, name }))}
            defaultValue={year}
          />
          <SelectField
            name="ecole"
            label={t("staff.people.filters.school")}
            none={t("staff.people.filters.everySchool")}
            choices={schools.map(({ slug, name }) => ({ value: slug, name }))}
            defaultValue={school ?? ""}
          />
          <Button variant="secondary">{t("staff.shell.list.filter")}</Button>
        </form>
      ) : null}
      <ClassTable t={t} classes={classes} severalSchools={schools.length > 1} />
      <section aria-labelledby="ajouter-classe" className="max-w-[34rem]">
        <h2 id="ajouter-classe" className="mb-3">
          {t("staff.people.classes.add")}
        </h2>
        <DescribedForm
          action={addClass}
          titles={formTitles(t, title, door.name)}
          groups={[
            {
              columns: 2,
              fields: [
                { kind: "text", name: "name", label: t("staff.people.classes.name") },
                { kind: "text", name: "headTeacher", label: t("staff.people.classes.headTeacher") },
                {
                  kind: "select",
                  name: "school",
                  label: t("staff.people.filters.school"),
                  choices: schools.map(({ id, name }) => ({ value: id, name })),
                },
              ],
            },
          ]}
          submits={[
            {
              label: t("staff.people.classes.create"),
              waiting: t("staff.people.waiting"),
              variant: "secondary",
            },
          ]}
        />
      </section>
    </StaffPage>
  );
}
