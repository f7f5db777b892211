import { formTitles } from "@/components/forms/form-titles";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { pageTitles } from "@/components/ui/page-titles";
import type { StaffViewer } from "@/lib/auth/guards";
import { countOutcomes } from "@/lib/enrolment/roll-over/commit-promotion";
import type { Promotion } from "@/lib/enrolment/roll-over/find-promotion";
import { type PromotionPlan, planPromotion } from "@/lib/enrolment/roll-over/plan-promotion";
import { formatDate } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { recordListSeen } from "@/lib/people/record-list-seen";
import { routes } from "@/lib/routes";
import { commitYear } from "./actions";
import { CommitForm } from "./commit-form";
import { named } from "./group-moves";
import { leaverSentence } from "./leaver-sentence";
import { MovesList, Names } from "./moves-list";
import { OutcomeCounts } from "./outcome-counts";
import { runsStill } from "./runs-still";

interface PreviewViewProps {
  t: Translate;
  viewer: StaffViewer;
  promotion: Promotion;
  place: string;
}

/** The dry run: counts and names, what would be made, and the button that does exactly this. */
export async function PreviewView({ t, viewer, promotion, place }: PreviewViewProps) {
  const plan = await planPromotion(promotion);
  const people = plan.moved.length + plan.unplaced.length;
  const seen = { schoolId: promotion.school.id, promotion: promotion.id, people };
  await recordListSeen(viewer, { list: "year", ...seen });
  const counts = countOutcomes(plan.moved);
  return (
    <section aria-labelledby="apercu" className="flex flex-col gap-5">
      <h2 id="apercu">{t("staff.year.preview.heading")}</h2>
      <OutcomeCounts t={t} counts={counts} unplaced={plan.unplaced.length} />
      <p>
        {t("staff.year.preview.newClasses", { count: plan.newClasses.length, to: promotion.to.label })}
        {plan.newClasses.join(", ")}
      </p>
      {counts.leaves > 0 ? <p>{leaverSentence(t, promotion)}</p> : null}
      <p className="text-ink-soft">{t("staff.year.preview.usernames")}</p>
      <MovesList t={t} moved={plan.moved} />
      <Unplaced t={t} plan={plan} />
      <Confirm t={t} promotion={promotion} plan={plan} place={place} />
      <ButtonLink variant="secondary" href={routes.promotion(promotion.id)} className="self-start">
        {t("staff.year.preview.back")}
      </ButtonLink>
    </section>
  );
}

function Unplaced({ t, plan: { unplaced } }: { t: Translate; plan: PromotionPlan }) {
  if (unplaced.length === 0) return null;
  return (
    <details className="rounded-card border border-line bg-surface">
      <summary className="flex min-h-11 cursor-pointer items-center gap-3 px-4 font-semibold">
        {t("staff.year.preview.unplaced")}
        <span className="ms-auto font-normal text-ink-soft">
          {t("staff.year.pupils", { count: unplaced.length })}
        </span>
      </summary>
      <Names pupils={unplaced.map(named)} />
    </details>
  );
}

function Confirm({ t, promotion, plan, place }: Omit<PreviewViewProps, "viewer"> & { plan: PromotionPlan }) {
  const { from, to } = promotion;
  const title = t("staff.year.preview.heading");
  if (plan.unanswered.length > 0)
    return (
      <Notice kind="warning" title={t("staff.year.preview.unansweredTitle")}>
        <PageTitle titles={pageTitles(t, title, place)} />
        <p>{t("staff.year.preview.unanswered", { names: plan.unanswered.join(", ") })}</p>
        <ButtonLink href={routes.promotion(promotion.id)} className="self-start">
          {t("staff.year.preview.answer")}
        </ButtonLink>
      </Notice>
    );
  const early = { from: from.label, day: formatDate(new Date(from.endsOn)) };
  return (
    <CommitForm
      action={commitYear}
      titles={formTitles(t, title, place)}
      promotion={promotion.id}
      stamp={plan.stamp}
      early={runsStill(from) ? t("staff.year.preview.early", early) : undefined}
      words={{
        submit: t("staff.year.preview.commit", { to: to.label }),
        waiting: t("staff.year.classes.saving"),
      }}
    />
  );
}
