import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { Promotion } from "@/lib/enrolment/roll-over/find-promotion";
import { namePupils } from "@/lib/enrolment/roll-over/name-pupils";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";
import { Names } from "./moves-list";

const leftAlone = ["movedSince", "leftSince", "backSince"] as const;

/** A passage that was taken back: how many are where they were, and who was left alone, by name. */
export async function UndoneView({ t, promotion }: { t: Translate; promotion: Promotion }) {
  const { undoReport: report, undoneAt, school } = promotion;
  const names = await namePupils(leftAlone.flatMap((why) => report?.[why] ?? []));
  return (
    <>
      <Notice kind="success">
        <p>{t("staff.year.after.undone", { moment: undoneAt ? formatMoment(undoneAt) : "" })}</p>
        <p>{t("staff.year.after.putBack", { count: report?.putBack ?? 0 })}</p>
      </Notice>
      {leftAlone.map((why) => {
        const ids = report?.[why] ?? [];
        return ids.length === 0 ? null : (
          <section key={why} aria-labelledby={why} className="flex flex-col gap-2">
            <h2 id={why}>{t(`staff.year.after.${why}`)}</h2>
            <Names pupils={ids.map((id) => ({ id, name: names.get(id) ?? "–" }))} />
          </section>
        );
      })}
      {report && report.keptClasses.length > 0 ? (
        <p>{t("staff.year.after.keptClasses", { names: report.keptClasses.join(", ") })}</p>
      ) : null}
      <ButtonLink href={routes.yearEnd({ ecole: school.slug })} className="self-start">
        {t("staff.year.after.again")}
      </ButtonLink>
    </>
  );
}
