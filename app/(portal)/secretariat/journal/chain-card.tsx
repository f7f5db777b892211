import { JobProgress } from "@/components/jobs/job-progress";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { findLastVerdict } from "@/lib/audit/journal/verification";
import type { StaffViewer } from "@/lib/auth/guards";
import { formatDatedMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { findJob } from "@/lib/jobs/find-job";
import { routes } from "@/lib/routes";
import { verifyJournal } from "./actions";

interface ChainCardProps {
  t: Translate;
  viewer: StaffViewer;
  /** The verification that was just asked for, if any. */
  asked: string | undefined;
}

/** Whether the journal still is what was written, and the way to find out now. */
export async function ChainCard({ t, viewer, asked }: ChainCardProps) {
  // The job first: one that ends in between has left its verdict by then.
  const job = asked ? await findJob(viewer.reach, asked) : undefined;
  const last = await findLastVerdict();
  return (
    <Card aria-labelledby="chain-title" className="flex flex-wrap items-center gap-x-8 gap-y-3 sm:py-4">
      <div className="min-w-0 grow basis-80">
        <h2 id="chain-title" className="text-[1.05rem]">
          {t("staff.journal.chain.title")}
        </h2>
        <p className="text-ink-soft">{t("staff.journal.chain.text")}</p>
        <p className="font-semibold">{tellVerdict(t, last)}</p>
      </div>
      {job && job.state !== "done" ? (
        <JobProgress t={t} job={job} label={t("staff.journal.chain.running")} next={routes.journal()} />
      ) : (
        <form action={verifyJournal}>
          <Button variant="secondary">{t("staff.journal.chain.verify")}</Button>
        </form>
      )}
    </Card>
  );
}

function tellVerdict(t: Translate, last: Awaited<ReturnType<typeof findLastVerdict>>): string {
  if (!last) return t("staff.journal.chain.never");
  const moment = formatDatedMoment(last.at);
  return last.verdict.outcome === "intact"
    ? t("staff.journal.chain.intact", { moment, events: last.verdict.events })
    : t("staff.journal.chain.broken", { moment, seq: last.verdict.seq });
}
