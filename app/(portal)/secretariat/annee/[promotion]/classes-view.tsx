import { Users } from "lucide-react";
import { formTitles } from "@/components/forms/form-titles";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { pageTitles } from "@/components/ui/page-titles";
import { type DraftClass, readDraft } from "@/lib/enrolment/roll-over/draft-overview";
import type { Promotion } from "@/lib/enrolment/roll-over/find-promotion";
import type { Translate } from "@/lib/i18n/translator";
import { byClassName } from "@/lib/people/class-order";
import { routes } from "@/lib/routes";
import { saveClasses } from "./actions";
import { writeNext } from "./answers";
import { ClassesForm, type ClassLine } from "./classes-form";

interface ClassesViewProps {
  t: Translate;
  promotion: Promotion;
  title: string;
  place: string;
}

/** The draft as a sheet of classes, with the way to single pupils and to the dry run. */
export async function ClassesView({ t, promotion, title, place }: ClassesViewProps) {
  const draft = await readDraft(promotion);
  const named = draft.flatMap((one) => lineOf(t, promotion.id, one));
  const without = draft.find(({ name }) => name === null);
  if (draft.length === 0)
    return (
      <EmptyState Icon={Users} title={t("staff.year.classes.empty")}>
        <PageTitle titles={pageTitles(t, title, place)} />
        {t("staff.year.nothingText")}
      </EmptyState>
    );
  return (
    <section aria-labelledby="classes" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div>
          <h2 id="classes">{t("staff.year.classes.heading")}</h2>
          <p className="text-ink-soft">{t("staff.year.classes.lead")}</p>
        </div>
        <ButtonLink href={routes.promotion(promotion.id, { vue: "apercu" })} className="max-sm:w-full">
          {t("staff.year.classes.preview")}
        </ButtonLink>
      </div>
      {without ? <WithoutClass t={t} promotion={promotion} without={without} /> : null}
      <ClassesForm
        action={saveClasses}
        titles={formTitles(t, title, place)}
        promotion={promotion.id}
        lines={named}
        suggestions={suggestionsFrom(named)}
        words={words(t)}
      />
    </section>
  );
}

function lineOf(t: Translate, promotionId: string, { id, name, next, pupils }: DraftClass): ClassLine[] {
  if (id === null || name === null) return [];
  const count = pupils.filter(({ decision }) => decision).length;
  return [
    {
      id,
      name,
      pupils: t("staff.year.pupils", { count: pupils.length }),
      next: next ?? "",
      leaves: next === null,
      was: writeNext(next),
      nextLabel: t("staff.year.classes.nextLabel", { name }),
      leavesLabel: t("staff.year.classes.leavesLabel", { name }),
      exceptions: {
        href: routes.promotion(promotionId, { classe: id }),
        text: t("staff.year.classes.exceptionsLink", { count }),
        label: t("staff.year.classes.exceptionsLabel", { name }),
      },
    },
  ];
}

const suggestionsFrom = (lines: readonly ClassLine[]) =>
  [...new Set(lines.flatMap(({ name, next }) => (next ? [name, next] : [name])))].sort(byClassName);

function WithoutClass({
  t,
  promotion: { id, from },
  without,
}: Pick<ClassesViewProps, "t" | "promotion"> & { without: DraftClass }) {
  return (
    <div className="flex flex-col gap-1 rounded-card border border-line bg-surface px-4 py-3">
      <h3>
        {t("staff.year.classes.withoutClass")} ({t("staff.year.pupils", { count: without.pupils.length })})
      </h3>
      <p>{t("staff.year.classes.withoutClassText", { from: from.label })}</p>
      <a href={routes.promotion(id, { classe: "sans" })} className="standing-link">
        {t("staff.year.single.headingWithout")}
      </a>
    </div>
  );
}

const words = (t: Translate) => ({
  heading: t("staff.year.classes.heading"),
  name: t("staff.year.classes.name"),
  next: t("staff.year.classes.next"),
  leaves: t("staff.year.classes.leaves"),
  exceptions: t("staff.year.classes.exceptions"),
  asked: t("staff.year.classes.asked"),
  submit: t("staff.year.classes.save"),
  waiting: t("staff.year.classes.saving"),
});
