import { formTitles } from "@/components/forms/form-titles";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { findSameFile, isPreviewCurrent, type SeenImport } from "@/lib/enrolment/find-import";
import type { ImportWork, WorkNow } from "@/lib/enrolment/find-work";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";
import { confirm, discard } from "../actions";
import { GraveForm } from "./grave-form";
import { PreviewRefresh } from "./preview-refresh";

interface DraftHeadProps {
  t: Translate;
  seen: SeenImport;
  work: WorkNow;
  /** The front door's name, for the page's title. */
  place: string;
}

/** What confirming would write, in figures, and the button that does it. */
export async function DraftHead({ t, seen, work, place }: DraftHeadProps) {
  const same = await findSameFile(seen);
  return (
    <Card aria-labelledby="confirm-title" className="flex flex-col gap-3">
      <h2 id="confirm-title" className="sr-only">
        {t("staff.import.preview.title")}
      </h2>
      <Figures t={t} seen={seen} />
      {same?.committedAt ? (
        <p>{t("staff.import.preview.sameFile", { moment: formatMoment(same.committedAt) })}</p>
      ) : null}
      {work.other ? <Notice kind="warning">{t("staff.import.preview.otherWork")}</Notice> : null}
      <WhatNext t={t} seen={seen} work={work.own} place={place} />
      <div className="flex flex-wrap gap-x-3 border-line border-t pt-2">
        <a href={routes.importReading(seen.id)} className="standing-link">
          {t("staff.import.preview.back")}
        </a>
        <form action={discard}>
          <input type="hidden" name="import" value={seen.id} />
          <Button variant="quiet" className="max-sm:-ms-3">
            {t("staff.import.preview.discard")}
          </Button>
        </form>
      </div>
    </Card>
  );
}

function Figures({ t, seen: { facts } }: Pick<DraftHeadProps, "t" | "seen">) {
  if (!facts.report) return null;
  const { students, guardians } = facts.report;
  return (
    <div className="flex flex-col gap-1 text-[1.05rem]">
      <p>{t("staff.import.preview.pupils", { ...students })}</p>
      <p>{t("staff.import.preview.guardians", { ...guardians })}</p>
      {students.gone > 0 ? <p>{t("staff.import.preview.gone", { gone: students.gone })}</p> : null}
    </div>
  );
}

function WhatNext({ t, seen, work, place }: Omit<DraftHeadProps, "work"> & { work: ImportWork | undefined }) {
  const titles = formTitles(t, t("staff.import.preview.title"), place);
  if (work || !isPreviewCurrent(seen))
    return (
      <>
        <PageTitle titles={titles} />
        <PreviewRefresh
          address={work ? routes.jobStatus(work.id) : undefined}
          next={routes.import(seen.id)}
          words={{ updating: t("staff.import.preview.updating"), refresh: t("staff.import.preview.refresh") }}
        />
      </>
    );
  if (!seen.facts.worthWriting)
    return (
      <>
        <PageTitle titles={titles} />
        <Notice>{t("staff.import.preview.nothing")}</Notice>
      </>
    );
  return (
    <GraveForm
      action={confirm}
      titles={titles}
      fields={{ import: seen.id, preview: seen.commitKey ?? "" }}
      words={{
        text: t("staff.import.preview.confirmText"),
        submit: t("staff.import.preview.confirm"),
        waiting: t("staff.import.waiting"),
      }}
    />
  );
}
