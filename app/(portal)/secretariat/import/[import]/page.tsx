import { notFound, redirect } from "next/navigation";
import { JobProgress } from "@/components/jobs/job-progress";
import { StaffPage } from "@/components/layout/staff-page";
import { requireStaff } from "@/lib/auth/guards";
import type { SeenImport } from "@/lib/enrolment/find-import";
import { findImportAtWork, type ImportWork, type WorkNow } from "@/lib/enrolment/find-work";
import { noteImportSeen } from "@/lib/enrolment/note-import-seen";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import type { Parameters } from "@/lib/lists/list-request";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import { DraftHead } from "./draft-head";
import { RowsSection } from "./rows-section";
import { Said } from "./said";
import { UndoneHead } from "./undone-head";
import { WrittenHead } from "./written-head";

interface ImportPageProps {
  params: Promise<{ import: string }>;
  searchParams: Promise<Parameters>;
}

export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const viewer = await requireStaff();
  const [{ import: importId }, parameters] = await Promise.all([params, searchParams]);
  const [t, door, found] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    findImportAtWork(viewer.reach, importId),
  ]);
  if (!found) notFound();
  const { seen, work } = found;
  const unread = seen.state === "refused" || (seen.state === "read" && !work.own);
  if (unread) redirect(routes.importReading(seen.id));
  await noteImportSeen(viewer, seen);
  const title = t(titleOf(seen.state));
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="import"
      {...((seen.state === "undone" || isLong(seen, work.own)) && { title })}
      heading={title}
      back={{ href: routes.imports(), label: t("staff.import.earlier.title") }}
      lead={
        <p className="break-words">
          {t("staff.import.preview.file", {
            file: seen.fileName || t("staff.import.earlier.unnamed"),
            school: seen.schoolName,
          })}
        </p>
      }
    >
      <Said t={t} seen={seen} parameters={parameters} />
      {isLong(seen, work.own) ? (
        <Waiting t={t} seen={seen} work={work.own} />
      ) : (
        <>
          <Head t={t} seen={seen} work={work} place={door.name} />
          <RowsSection t={t} seen={seen} parameters={parameters} />
        </>
      )}
    </StaffPage>
  );
}

/** Work that leaves nothing to look at meanwhile: the first preview, a commit, an undo. */
const isLong = ({ state }: SeenImport, own: ImportWork | undefined): own is ImportWork =>
  own !== undefined && (state === "read" || own.kind !== "import.preview");

function Waiting({ t, seen, work }: { t: Translate; seen: SeenImport; work: ImportWork }) {
  const labels: Record<string, string> = {
    "import.commit": t("staff.import.committing.working"),
    "import.undo": t("staff.import.undo.working"),
  };
  const label = labels[work.kind] ?? t("staff.import.preview.listing");
  return <JobProgress t={t} job={work} label={label} next={routes.import(seen.id, { travail: work.id })} />;
}

interface HeadProps {
  t: Translate;
  seen: SeenImport;
  work: WorkNow;
  place: string;
}

function Head({ t, seen, work, place }: HeadProps) {
  if (seen.state === "undone") return <UndoneHead t={t} seen={seen} />;
  if (seen.state === "committed") return <WrittenHead t={t} seen={seen} place={place} />;
  return <DraftHead t={t} seen={seen} work={work} place={place} />;
}

function titleOf(state: string) {
  if (state === "committed") return "staff.import.committed.title";
  return state === "undone" ? "staff.import.takenBack.title" : "staff.import.preview.title";
}
