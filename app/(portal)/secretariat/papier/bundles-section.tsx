import { Printer } from "lucide-react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatDatedMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { School } from "@/lib/people/schools";
import { listPaperRuns, type PaperRun } from "@/lib/publishing/paper/paper-runs";
import { routes } from "@/lib/routes";

/** One a week: a school year and its holidays. */
const mostShown = 52;

/** What was prepared, and how much of it was handed over. */
export async function BundlesSection({ t, school }: { t: Translate; school: School }) {
  const runs = await listPaperRuns(school.id, mostShown);
  return (
    <section aria-labelledby="liasses" className="flex flex-col gap-3">
      <h2 id="liasses">{t("staff.paper.runs.heading")}</h2>
      {runs.length === 0 ? (
        <EmptyState Icon={Printer} title={t("staff.paper.runs.none")}>
          {t("staff.paper.runs.noneText")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("staff.paper.runs.heading")}
          columns={columnsOf(t)}
          rows={runs}
          rowKey={({ id }) => id}
        />
      )}
    </section>
  );
}

const columnsOf = (t: Translate): Column<PaperRun>[] => [
  {
    heading: t("staff.paper.runs.when"),
    cell: ({ id, createdAt }) => (
      <a href={routes.paperRun(id)} className="row-link">
        {formatDatedMoment(createdAt)}
      </a>
    ),
  },
  {
    heading: t("staff.paper.runs.what"),
    cell: ({ people, messages }) => t("staff.paper.runs.contents", { people, messages }),
  },
  {
    heading: t("staff.paper.runs.by"),
    cell: ({ preparedBy }) => preparedBy ?? t("staff.paper.runs.unknown"),
  },
  { heading: t("staff.paper.runs.given"), cell: (run) => <GivenShare t={t} run={run} /> },
];

function GivenShare({ t, run: { given, people } }: { t: Translate; run: PaperRun }) {
  return (
    <span className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1 sm:justify-start">
      <ProgressBar value={given} max={people} label={t("staff.paper.run.progress", { given, people })} />
      <span aria-hidden="true">{t("staff.paper.runs.givenOf", { given, people })}</span>
    </span>
  );
}
