import { Printer } from "lucide-react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatFullDate, formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { type LetterRun, listLetterRuns } from "@/lib/letters/letter-runs";
import type { School } from "@/lib/people/schools";
import { routes } from "@/lib/routes";
import { runContents } from "./run-contents";

const onPage = 20;

interface RunsSectionProps {
  t: Translate;
  school: School;
  /** The printing after which the page begins. */
  after: string | undefined;
}

/** What was printed, and how many of its codes have been used since. */
export async function RunsSection({ t, school, after }: RunsSectionProps) {
  const found = await listLetterRuns(school.id, onPage + 1, after);
  const runs = found.slice(0, onPage);
  const last = found.length > onPage ? runs.at(-1) : undefined;
  return (
    <section aria-labelledby="impressions" className="flex flex-col gap-3">
      <h2 id="impressions">{t("staff.letters.runs.heading")}</h2>
      {runs.length === 0 ? (
        <EmptyState Icon={Printer} title={t("staff.letters.runs.none")}>
          {t("staff.letters.runs.noneText")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("staff.letters.runs.heading")}
          columns={columnsOf(t)}
          rows={runs}
          rowKey={({ id }) => id}
        />
      )}
      <p className="flex flex-wrap gap-x-6">
        {after ? (
          <a href={routes.letters({ ecole: school.slug })} className="standing-link">
            {t("staff.letters.runs.newest")}
          </a>
        ) : null}
        {last ? (
          <a href={routes.letters({ ecole: school.slug, apres: last.id })} className="standing-link">
            {t("staff.letters.runs.older")}
          </a>
        ) : null}
      </p>
    </section>
  );
}

const columnsOf = (t: Translate): Column<LetterRun>[] => [
  {
    heading: t("staff.letters.runs.when"),
    cell: ({ id, createdAt }) => (
      <a href={routes.letterRun(id)} className="standing-link">
        {formatMoment(createdAt)}
      </a>
    ),
  },
  { heading: t("staff.letters.runs.what"), cell: (run) => runContents(t, run) },
  {
    heading: t("staff.letters.runs.by"),
    cell: ({ printedBy }) => printedBy ?? t("staff.letters.runs.unknownPrinter"),
  },
  { heading: t("staff.letters.runs.used"), cell: (run) => <UsedShare t={t} run={run} /> },
  { heading: t("staff.letters.runs.until"), cell: ({ expiresAt }) => formatFullDate(expiresAt) },
];

function UsedShare({ t, run: { used, people } }: { t: Translate; run: LetterRun }) {
  const label = t("staff.letters.runs.usedOf", { used, people });
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <ProgressBar value={used} max={people} label={label} />
      <span aria-hidden="true">{label}</span>
    </span>
  );
}
