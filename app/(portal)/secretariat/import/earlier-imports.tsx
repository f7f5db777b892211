import { FileClock } from "lucide-react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { SeenImport } from "@/lib/enrolment/find-import";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";
import { ImportState } from "./import-state";

interface EarlierImportsProps {
  t: Translate;
  imports: readonly SeenImport[];
  showSchool: boolean;
}

/** Lists that were handed in before: where each has come to, what it changed, who and when. */
export function EarlierImports({ t, imports, showSchool }: EarlierImportsProps) {
  return (
    <section aria-labelledby="earlier" className="flex flex-col gap-3">
      <h2 id="earlier">{t("staff.import.earlier.title")}</h2>
      {imports.length === 0 ? (
        <EmptyState Icon={FileClock} title={t("staff.import.earlier.noneTitle")}>
          {t("staff.import.earlier.noneText")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("staff.import.earlier.title")}
          columns={columnsOf(t, showSchool)}
          rows={imports}
          rowKey={({ id }) => id}
        />
      )}
    </section>
  );
}

const isUnread = ({ state }: SeenImport) => state === "read" || state === "refused";
const addressOf = (seen: SeenImport) =>
  isUnread(seen) ? routes.importReading(seen.id) : routes.import(seen.id);

const columnsOf = (t: Translate, showSchool: boolean): Column<SeenImport>[] => [
  {
    heading: t("staff.import.earlier.file"),
    cell: (seen) => (
      <a href={addressOf(seen)} className="link break-all">
        {seen.fileName || t("staff.import.earlier.unnamed")}
      </a>
    ),
  },
  ...(showSchool
    ? [{ heading: t("staff.import.earlier.school"), cell: ({ schoolName }: SeenImport) => schoolName }]
    : []),
  { heading: t("staff.import.earlier.state"), cell: ({ state }) => <ImportState t={t} state={state} /> },
  { heading: t("staff.import.earlier.pupils"), cell: ({ facts }) => countsOf(facts, t) },
  {
    heading: t("staff.import.earlier.when"),
    cell: ({ createdAt, actor }) => {
      const moment = formatMoment(createdAt);
      return actor
        ? t("staff.import.earlier.who", { moment, who: actor })
        : t("staff.import.earlier.byCommand", { moment });
    },
  },
];

const countsOf = ({ report }: SeenImport["facts"], t: Translate) =>
  report ? t("staff.import.earlier.counts", { ...report.students }) : "–";
