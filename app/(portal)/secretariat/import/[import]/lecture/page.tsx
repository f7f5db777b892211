import { notFound, redirect } from "next/navigation";
import { JobProgress } from "@/components/jobs/job-progress";
import { StaffPage } from "@/components/layout/staff-page";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireStaff } from "@/lib/auth/guards";
import type { SeenImport } from "@/lib/enrolment/find-import";
import { findImportAtWork, type ImportWork } from "@/lib/enrolment/find-work";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { signOut } from "../../../../actions";
import { showConsequences } from "../../actions";
import { CorrectForm } from "./correct-form";
import { ReadingFacts } from "./reading-facts";

export default async function ReadingPage({ params }: { params: Promise<{ import: string }> }) {
  const viewer = await requireStaff();
  const { import: importId } = await params;
  const [t, door, found] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    findImportAtWork(viewer.reach, importId),
  ]);
  if (!found) notFound();
  const { seen, work } = found;
  if (seen.state === "committed" || seen.state === "undone") redirect(routes.import(seen.id));
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="import"
      title={t("staff.import.reading.title")}
      heading={t("staff.import.reading.title")}
      back={{ href: routes.imports(), label: t("staff.import.reading.other") }}
    >
      <Reading t={t} seen={seen} work={work.own} />
    </StaffPage>
  );
}

function Reading({ t, seen, work }: { t: Translate; seen: SeenImport; work: ImportWork | undefined }) {
  if (work)
    return (
      <JobProgress
        t={t}
        job={work}
        label={t("staff.import.reading.working")}
        next={routes.importReading(seen.id)}
      />
    );
  const { description } = seen.facts;
  return (
    <>
      {seen.refusal ? (
        <Notice kind="warning" title={t("staff.import.reading.refused")}>
          <p>{seen.refusal}</p>
        </Notice>
      ) : null}
      {description ? (
        <ReadingFacts t={t} fileName={seen.fileName} description={description}>
          {seen.refusal === null ? <YesForm t={t} importId={seen.id} /> : null}
        </ReadingFacts>
      ) : null}
      {description ? <CorrectForm t={t} seen={seen} description={description} /> : null}
    </>
  );
}

function YesForm({ t, importId }: { t: Translate; importId: string }) {
  return (
    <form action={showConsequences}>
      <input type="hidden" name="import" value={importId} />
      <SubmitButton waiting={t("staff.import.waiting")} className="max-sm:w-full">
        {t("staff.import.reading.yes")}
      </SubmitButton>
    </form>
  );
}
