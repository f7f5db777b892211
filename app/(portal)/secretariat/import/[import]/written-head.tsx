import { formTitles } from "@/components/forms/form-titles";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { after } from "@/lib/durations";
import type { SeenImport } from "@/lib/enrolment/find-import";
import { undoWindow } from "@/lib/enrolment/undo-window";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";
import { undo } from "../actions";
import { GraveForm } from "./grave-form";

interface WrittenHeadProps {
  t: Translate;
  seen: SeenImport;
  place: string;
}

/** A written import: what it did, what comes next, and the way back while there is one. */
export function WrittenHead({ t, seen, place }: WrittenHeadProps) {
  const { facts, committer, committedAt } = seen;
  const moment = committedAt ? formatMoment(committedAt) : "";
  const titles = formTitles(t, t("staff.import.committed.title"), place);
  return (
    <>
      <Notice kind="success">
        <p>
          {committer
            ? t("staff.import.committed.done", { who: committer, moment })
            : t("staff.import.committed.byCommand", { moment })}
        </p>
        {facts.report ? (
          <>
            <p>{t("staff.import.preview.pupils", { ...facts.report.students })}</p>
            <p>{t("staff.import.preview.guardians", { ...facts.report.guardians })}</p>
          </>
        ) : null}
      </Notice>
      <nav aria-label={t("staff.import.committed.next")} className="flex flex-wrap gap-3">
        <ButtonLink href={routes.connections()}>{t("staff.import.committed.invite")}</ButtonLink>
        <ButtonLink variant="secondary" href={routes.letters()}>
          {t("staff.import.committed.letters")}
        </ButtonLink>
      </nav>
      {seen.undoable && committedAt ? (
        <Card aria-labelledby="undo-title" className="flex flex-col gap-3">
          <h2 id="undo-title" className="text-[1.1rem]">
            {t("staff.import.undo.title")}
          </h2>
          <GraveForm
            action={undo}
            titles={titles}
            fields={{ import: seen.id }}
            variant="secondary"
            words={{
              text: t("staff.import.undo.text", { moment: formatMoment(after(committedAt, undoWindow)) }),
              submit: t("staff.import.undo.submit"),
              waiting: t("staff.import.waiting"),
            }}
          />
        </Card>
      ) : (
        <PageTitle titles={titles} />
      )}
    </>
  );
}
