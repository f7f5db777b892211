import { formTitles } from "@/components/forms/form-titles";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { pageTitles } from "@/components/ui/page-titles";
import type { Promotion } from "@/lib/enrolment/roll-over/find-promotion";
import { countLines } from "@/lib/enrolment/roll-over/pupils-to-move";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";
import { undoYear } from "./actions";
import { leaverSentence } from "./leaver-sentence";
import { OutcomeCounts } from "./outcome-counts";
import { UndoForm } from "./undo-form";

interface CommittedViewProps {
  t: Translate;
  promotion: Promotion;
  place: string;
  /** Whether the undo is asked about. */
  undoing: boolean;
}

/** A passage that was made: its numbers, what is left to do, and the way back. */
export async function CommittedView({ t, promotion, place, undoing }: CommittedViewProps) {
  const { id, from, to, committedAt } = promotion;
  const counts = await countLines(id);
  const title = t("staff.year.passage", { from: from.label, to: to.label });
  return (
    <>
      <Notice kind="success">
        {t("staff.year.after.committed", {
          to: to.label,
          moment: committedAt ? formatMoment(committedAt) : "",
        })}
      </Notice>
      <OutcomeCounts t={t} counts={counts} />
      <p>{t("staff.year.after.next")}</p>
      {counts.leaves > 0 ? <p>{leaverSentence(t, promotion)}</p> : null}
      {undoing ? (
        <>
          <p>{t("staff.year.after.undoText", { from: from.label })}</p>
          <UndoForm
            action={undoYear}
            titles={formTitles(t, title, place)}
            promotion={id}
            words={{ submit: t("staff.year.after.undo"), waiting: t("staff.year.classes.saving") }}
          />
          <ButtonLink variant="quiet" href={routes.promotion(id)} className="self-start">
            {t("staff.year.after.keep")}
          </ButtonLink>
        </>
      ) : (
        <div className="flex flex-wrap gap-3">
          <PageTitle titles={pageTitles(t, title, place)} />
          <ButtonLink href={routes.staffClasses()}>{t("staff.year.after.classes")}</ButtonLink>
          <ButtonLink variant="secondary" href={routes.promotion(id, { vue: "annuler" })}>
            {t("staff.year.after.undo")}
          </ButtonLink>
        </div>
      )}
    </>
  );
}
