import { notFound } from "next/navigation";
import { z } from "zod";
import { JobProgress } from "@/components/jobs/job-progress";
import { StaffPage } from "@/components/layout/staff-page";
import { requireStaff, type StaffViewer } from "@/lib/auth/guards";
import { findPromotion, type Promotion } from "@/lib/enrolment/roll-over/find-promotion";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { findJob, type JobProgress as Job } from "@/lib/jobs/find-job";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import { ClassesView } from "./classes-view";
import { CommittedView } from "./committed-view";
import { PreviewView } from "./preview-view";
import { PupilsView } from "./pupils-view";
import { Told } from "./told";
import { UndoneView } from "./undone-view";

interface PromotionPageProps {
  params: Promise<{ promotion: string }>;
  searchParams: Promise<Record<"classe" | "conflits" | "fait" | "travail" | "vue", Parameter>>;
}

export default async function PromotionPage({ params, searchParams }: PromotionPageProps) {
  const viewer = await requireStaff();
  const [t, door, asked] = await Promise.all([pageTranslator(), findFrontDoor(), searchParams]);
  const jobId = z.uuid().safeParse(single(asked.travail)).data;
  // The job first: what ends in between has left its mark on the passage by then.
  const job = jobId ? await findJob(viewer.reach, jobId) : undefined;
  const promotion = await findPromotion(viewer.reach, (await params).promotion);
  if (!promotion) notFound();
  const told = job?.state === "done" ? sentenceOf[String(job.result.outcome)] : single(asked.fait);
  const { from, to, school, state } = promotion;
  const title = t("staff.year.passage", { from: from.label, to: to.label });
  const working = job !== undefined && job.state !== "done";
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="year"
      {...(working || state === "undone" ? { title } : {})}
      heading={`${title} – ${school.name}`}
      back={{ href: routes.yearEnd({ ecole: school.slug }), label: t("staff.year.title") }}
    >
      <Told t={t} done={told} conflicts={single(asked.conflits)} promotion={promotion} />
      {working ? (
        <Working t={t} job={job} promotion={promotion} />
      ) : (
        <View
          t={t}
          viewer={viewer}
          promotion={promotion}
          place={door.name}
          title={title}
          view={told === "change" ? "apercu" : single(asked.vue)}
          classId={single(asked.classe)}
        />
      )}
    </StaffPage>
  );
}

/** What a job found instead of its work. */
const sentenceOf: Record<string, string | undefined> = { changed: "change", already: "trop-tard" };

function Working({ t, job, promotion }: { t: Translate; job: Job; promotion: Promotion }) {
  const key = job.kind === "year.undo" ? "staff.year.after.undoing" : "staff.year.preview.writing";
  const next = routes.promotion(promotion.id, { travail: job.id });
  return <JobProgress t={t} job={job} label={t(key, { to: promotion.to.label })} next={next} />;
}

interface ViewProps {
  t: Translate;
  viewer: StaffViewer;
  promotion: Promotion;
  place: string;
  title: string;
  view: string | undefined;
  classId: string | undefined;
}

/** As far as the passage is, and what of it was asked for. */
function View({ t, viewer, promotion, place, title, view, classId }: ViewProps) {
  if (promotion.state === "undone") return <UndoneView t={t} promotion={promotion} />;
  if (promotion.state === "committed")
    return <CommittedView t={t} promotion={promotion} place={place} undoing={view === "annuler"} />;
  if (view === "apercu") return <PreviewView t={t} viewer={viewer} promotion={promotion} place={place} />;
  if (classId === undefined) return <ClassesView t={t} promotion={promotion} title={title} place={place} />;
  return <PupilsView t={t} viewer={viewer} promotion={promotion} classId={classId} place={place} />;
}
