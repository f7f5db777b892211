import { DescribedForm } from "@/components/forms/described-form";
import type { DescribedField } from "@/components/forms/described-input";
import { formTitles } from "@/components/forms/form-titles";
import { Button } from "@/components/ui/button";
import type { Translate } from "@/lib/i18n/translator";
import type { Pupil } from "@/lib/people/pupils";
import { askForChild, denyChild } from "./request-actions";

interface MissingChildProps {
  t: Translate;
  title: string;
  place: string;
  childList: readonly Pupil[];
  schools: readonly { slug: string; name: string }[];
}

/** What to do when the cards are not the right ones: a form for a child who lacks, a button for one too many. */
export function MissingChild({ t, title, place, childList, schools }: MissingChildProps) {
  return (
    <section aria-labelledby="wrong-children" className="flex max-w-[34rem] flex-col gap-3">
      <h2 id="wrong-children" className="text-[1.15rem]">
        {t("portal.request.open")}
      </h2>
      <DescribedForm
        action={askForChild}
        titles={formTitles(t, title, place)}
        summary={t("portal.request.missing")}
        groups={[
          {
            legend: t("portal.request.which"),
            hint: t("portal.request.missingText"),
            columns: 2,
            fields: fields(t, schools),
          },
        ]}
        submits={[{ label: t("portal.request.send"), waiting: t("access.waiting"), variant: "secondary" }]}
      />
      {childList.length > 0 ? <NotMine t={t} childList={childList} /> : null}
    </section>
  );
}

const fields = (t: Translate, schools: MissingChildProps["schools"]): DescribedField[] => [
  { kind: "text", name: "firstName", label: t("portal.request.firstName") },
  { kind: "text", name: "lastName", label: t("portal.request.lastName") },
  { kind: "text", name: "className", label: t("portal.request.class") },
  ...(schools.length > 1
    ? [
        {
          kind: "select" as const,
          name: "school",
          label: t("portal.request.school"),
          none: "—",
          choices: schools.map(({ slug, name }) => ({ value: slug, name })),
        },
      ]
    : []),
];

function NotMine({ t, childList }: Pick<MissingChildProps, "t" | "childList">) {
  return (
    <details className="rounded-card border border-line px-4">
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">
        {t("portal.request.notMine")}
      </summary>
      <p className="pb-3">{t("portal.request.notMineText")}</p>
      <ul className="flex flex-wrap gap-2 pb-4">
        {childList.map(({ id, firstName, lastName }) => (
          <li key={id}>
            <form action={denyChild}>
              <input type="hidden" name="child" value={id} />
              <Button variant="secondary">
                {t("portal.request.deny", { name: `${firstName} ${lastName}` })}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  );
}
