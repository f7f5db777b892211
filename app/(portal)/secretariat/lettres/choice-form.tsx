import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { SelectField } from "@/components/ui/select-field";
import type { Translate } from "@/lib/i18n/translator";
import type { LetterQuery } from "@/lib/letters/letter-choice";
import { listClassesOf } from "@/lib/people/connection-classes";
import type { School } from "@/lib/people/schools";
import { routes } from "@/lib/routes";

interface ChoiceFormProps {
  t: Translate;
  schools: readonly School[];
  school: School | undefined;
  query: LetterQuery;
}

/** Those who may still need a letter, in the order of the screens. */
const states = [
  "bounced",
  "no_address",
  "paper",
  "never_invited",
  "expired",
  "opened",
  "planned",
  "sent",
  "delivered",
] as const;

/** The filters, in the address. Persons who were chosen elsewhere come with it and stand in place of class and state. */
export async function ChoiceForm({ t, schools, school, query }: ChoiceFormProps) {
  const named = query.personnes?.length ?? 0;
  return (
    <Card aria-labelledby="pour-qui">
      <form action={routes.letters()} className="flex flex-col gap-4">
        <h2 id="pour-qui">{t("staff.letters.filter.heading")}</h2>
        <div className="grid items-end gap-4 sm:grid-cols-2 xl:grid-cols-4">
          {schools.length > 1 ? (
            <SelectField
              name="ecole"
              label={t("staff.letters.filter.school")}
              defaultValue={school?.slug}
              choices={schools.map(({ slug, name }) => ({ value: slug, name }))}
            />
          ) : null}
          {named > 0 ? (
            <Named t={t} named={named} query={query} />
          ) : (
            <Filters t={t} school={school} query={query} />
          )}
          <SelectField
            name="forme"
            label={t("staff.letters.filter.layout")}
            defaultValue={query.forme}
            choices={(["lettres", "bandelettes"] as const).map((value) => ({
              value,
              name: t(`staff.letters.filter.${value}`),
            }))}
          />
        </div>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <Checkbox
            name="aussi"
            value="valables"
            label={t("staff.letters.filter.again")}
            defaultChecked={query.aussi !== undefined}
          />
          <Button variant="secondary">{t("staff.letters.filter.show")}</Button>
        </div>
      </form>
    </Card>
  );
}

async function Filters({ t, school, query }: Omit<ChoiceFormProps, "schools">) {
  const classes = school ? await listClassesOf(school.id) : [];
  return (
    <>
      <SelectField
        name="pour"
        label={t("staff.letters.filter.audience")}
        defaultValue={query.pour}
        choices={(["responsables", "eleves"] as const).map((value) => ({
          value,
          name: t(`staff.letters.filter.${value}`),
        }))}
      />
      {school ? (
        <SelectField
          name="classe"
          label={t("staff.letters.filter.class")}
          defaultValue={query.classe ?? ""}
          none={t("staff.letters.filter.everyClass")}
          choices={classes.map(({ id, name }) => ({ value: id, name }))}
        />
      ) : null}
      <SelectField
        name="etat"
        label={t("staff.letters.filter.state")}
        defaultValue={query.etat?.[0] ?? ""}
        none={t("staff.letters.filter.everyState")}
        choices={states.map((value) => ({ value, name: t(`staff.connections.state.${value}`) }))}
      />
    </>
  );
}

function Named({ t, named, query }: { t: Translate; named: number; query: LetterQuery }) {
  return (
    <p>
      <input type="hidden" name="personnes" value={query.personnes?.join(",")} />
      {t("staff.letters.filter.named", { count: named })}{" "}
      <a href={routes.letters({ ecole: query.ecole })} className="standing-link">
        {t("staff.letters.filter.forget")}
      </a>
    </p>
  );
}
