import { FileText, MailCheck } from "lucide-react";
import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ProgressBar } from "@/components/ui/progress-bar";
import { requireStaff } from "@/lib/auth/guards";
import { formatMoment } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { groupBy } from "@/lib/lists/group-by";
import type { Parameters } from "@/lib/lists/list-request";
import { findFrontDoor } from "@/lib/people/front-door";
import { recordListSeen } from "@/lib/people/record-list-seen";
import { classOf } from "@/lib/publishing/paper/compose-bundle";
import { type Envelope, listEnvelopes } from "@/lib/publishing/paper/list-envelopes";
import { findPaperRun, type PaperRun } from "@/lib/publishing/paper/paper-runs";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import { BundleDone } from "./bundle-done";
import { ClassEnvelopes } from "./class-envelopes";

interface BundlePageProps {
  params: Promise<{ run: string }>;
  searchParams: Promise<Parameters>;
}

/** A bundle: its paper, and who was handed an envelope. */
export default async function BundlePage({ params, searchParams }: BundlePageProps) {
  const viewer = await requireStaff();
  const [t, door, { run: id }, asked] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    params,
    searchParams,
  ]);
  const run = await findPaperRun(viewer.reach, id);
  if (!run) notFound();
  const envelopes = await listEnvelopes(run);
  await recordListSeen(viewer, { list: "paper", people: envelopes.length, schoolId: run.schoolId });
  const title = t("staff.paper.run.title", { moment: formatMoment(run.createdAt) });
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="paper"
      title={title}
      heading={title}
      back={{ href: routes.paper({ ecole: run.schoolSlug }), label: t("staff.paper.run.back") }}
    >
      <BundleDone t={t} asked={asked} />
      {envelopes.length === 0 ? (
        <EmptyState Icon={MailCheck} title={t("staff.paper.run.emptyTitle")}>
          {t("staff.paper.run.empty")}
        </EmptyState>
      ) : (
        <>
          <PaperCard t={t} run={run} />
          <Handing t={t} run={run} envelopes={envelopes} />
        </>
      )}
    </StaffPage>
  );
}

/** The page's one act. */
const PaperCard = ({ t, run }: { t: Translate; run: PaperRun }) => (
  <Card className="flex flex-col items-start gap-3">
    <p>{t("staff.paper.runs.contents", { people: run.people, messages: run.messages })}</p>
    <ButtonLink href={routes.paperRunPdf(run.id)} target="_blank" className="max-sm:w-full">
      <FileText aria-hidden="true" className="size-5" />
      {t("staff.paper.run.open")}
    </ButtonLink>
    <p className="max-w-[66ch] text-ink-soft">{t("staff.paper.run.fold")}</p>
    <p className="max-w-[66ch] text-ink-soft">{t("staff.paper.run.notKept")}</p>
  </Card>
);

function Handing({ t, run, envelopes }: { t: Translate; run: PaperRun; envelopes: readonly Envelope[] }) {
  const given = envelopes.filter(({ givenAt }) => givenAt).length;
  const words = t("staff.paper.run.progress", { given, people: envelopes.length });
  const ofClass = groupBy(envelopes, (envelope) => classOf(t, envelope));
  return (
    <section aria-labelledby="a-remettre" className="flex flex-col gap-4">
      <h2 id="a-remettre">{t("staff.paper.run.heading")}</h2>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <ProgressBar value={given} max={envelopes.length} label={words} />
        <span aria-hidden="true">{words}</span>
      </p>
      {[...ofClass].map(([name, listed]) => (
        <ClassEnvelopes key={name} t={t} run={run} name={name} envelopes={listed} />
      ))}
    </section>
  );
}
