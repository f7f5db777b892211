import { type Column, DataTable } from "@/components/ui/data-table";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Translate } from "@/lib/i18n/translator";
import type { ClassReading, ReadingCounts } from "@/lib/publishing/readers/count-reading";
import type { ReadMessage } from "@/lib/publishing/readers/find-read-message";
import { asksAnswer } from "@/lib/publishing/readers/possible-answers";
import type { ReaderRequest } from "@/lib/publishing/readers/reader-request";
import { routes } from "@/lib/routes";

interface ClassesSectionProps {
  t: Translate;
  message: ReadMessage;
  counts: ReadingCounts;
  classes: readonly ClassReading[];
  request: ReaderRequest;
}

/** « 18 / 24 élèves », class by class; away once a filter says whom one looks for. */
export function ClassesSection({ t, message, counts, classes, request }: ClassesSectionProps) {
  if (classes.length < 2 || Object.keys(request.filters).length > 0) return null;
  const { pupils, pupilsRead: read, pupilsAnswered: answered } = counts;
  return (
    <section aria-labelledby="classes" className="flex flex-col gap-2">
      <h2 id="classes">{t("staff.readers.classes.heading")}</h2>
      <p className="font-semibold">
        {asksAnswer(message)
          ? t("staff.readers.classes.answered", { answered, pupils })
          : t("staff.readers.classes.read", { read, pupils })}
      </p>
      <p className="text-ink-soft">{t("staff.readers.classes.definition")}</p>
      <DataTable
        caption={t("staff.readers.classes.heading")}
        columns={columnsOf(t, message)}
        rows={classes}
        rowKey={({ id }) => id ?? ""}
      />
    </section>
  );
}

/** As an address names the pupils without a class. */
const noClass = "aucune";

const columnsOf = (t: Translate, message: ReadMessage): Column<ClassReading>[] => [
  {
    heading: t("staff.readers.classes.class"),
    cell: ({ id, name }) => (
      <a href={routes.announcementReaders(message.id, { classe: id ?? noClass })} className="row-link">
        {name ?? t("staff.readers.classes.noClass")}
      </a>
    ),
  },
  {
    heading: t("staff.readers.classes.readShare"),
    cell: ({ pupilsRead: done, pupils }) => (
      <Share
        t={t}
        done={done}
        pupils={pupils}
        label={t("staff.readers.classes.readLabel", { done, pupils })}
      />
    ),
  },
  ...(asksAnswer(message)
    ? [
        {
          heading: t("staff.readers.classes.answeredShare"),
          cell: ({ pupilsAnswered: done, pupils }: ClassReading) => (
            <Share
              t={t}
              done={done}
              pupils={pupils}
              label={t("staff.readers.classes.answeredLabel", { done, pupils })}
            />
          ),
        },
      ]
    : []),
];

interface ShareProps {
  t: Translate;
  done: number;
  pupils: number;
  /** Read in place of the bar. */
  label: string;
}

const Share = ({ t, done, pupils, label }: ShareProps) => (
  <span className="flex flex-wrap items-center justify-end gap-x-4 gap-y-1 sm:justify-start">
    <ProgressBar value={done} max={pupils} label={label} />
    <span aria-hidden="true" className="tabular-nums">
      {t("staff.readers.classes.share", { done, pupils })}
    </span>
  </span>
);
