import { DescribedForm } from "@/components/forms/described-form";
import { formTitles } from "@/components/forms/form-titles";
import type { Translate } from "@/lib/i18n/translator";
import type { School } from "@/lib/people/schools";
import { addClass } from "./actions";

interface NewClassProps {
  t: Translate;
  schools: readonly School[];
  /** Whose portal it is, for the page's title. */
  place: string;
}

/** A class that no list has brought. */
export function NewClass({ t, schools, place }: NewClassProps) {
  return (
    <section aria-labelledby="ajouter-classe" className="max-w-[34rem]">
      <h2 id="ajouter-classe" className="mb-3">
        {t("staff.people.classes.add")}
      </h2>
      <DescribedForm
        action={addClass}
        titles={formTitles(t, t("staff.people.classes.title"), place)}
        groups={[
          {
            columns: 2,
            fields: [
              { kind: "text", name: "name", label: t("staff.people.classes.name") },
              { kind: "text", name: "headTeacher", label: t("staff.people.classes.headTeacher") },
              {
                kind: "select",
                name: "school",
                label: t("staff.shell.list.school"),
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
  );
}
