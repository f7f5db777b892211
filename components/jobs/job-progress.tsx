import { Notice } from "@/components/ui/notice";
import type { Translate } from "@/lib/i18n/translator";
import type { JobProgress as Progress } from "@/lib/jobs/find-job";
import { routes } from "@/lib/routes";
import { JobWatch } from "./job-watch";

interface JobProgressProps {
  t: Translate;
  job: Progress;
  /** What is being done, in words: « Écriture de la liste ». */
  label: string;
  /** Where the result is; the page goes there by itself once the work is done. */
  next: string;
}

/** How far a job is. Goes on by itself, with scripts and without; a failed one says what to do. */
export function JobProgress({ t, job, label, next }: JobProgressProps) {
  if (job.state === "failed")
    return <Notice kind="warning">{t("staff.shell.job.failed", { reference: job.id.slice(0, 8) })}</Notice>;
  return (
    <div className="flex flex-col gap-2 rounded-card border border-line bg-surface p-4">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <p className="font-semibold">{label}</p>
      <JobWatch
        address={routes.jobStatus(job.id)}
        next={next}
        start={{ state: job.state, done: job.done, total: job.total }}
        words={{ waiting: t("staff.shell.job.waiting"), running: t("staff.shell.job.running") }}
      />
      <a href={next} className="standing-link">
        {t(job.state === "done" ? "staff.shell.job.next" : "staff.shell.job.refresh")}
      </a>
    </div>
  );
}
