import { type Column, DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import type { SeenImport } from "@/lib/enrolment/find-import";
import { type KeptByName, listKeptByName } from "@/lib/enrolment/list-kept";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";

/** An undone import: what went back, and by name what was left alone and why. */
export async function UndoneHead({ t, seen }: { t: Translate; seen: SeenImport }) {
  const { undoReport: report, undoneAt, undoer } = seen;
  if (!report || !undoneAt) return null;
  const kept = await listKeptByName(report);
  return (
    <>
      <Notice kind="success">
        <p>{t("staff.import.undo.done", { who: undoer ?? "", moment: formatMoment(undoneAt) })}</p>
        <p>{t("staff.import.undo.counts", { ...report, kept: "", keptFields: "" })}</p>
        {report.invited > 0 ? <p>{t("staff.import.undo.invited", { count: report.invited })}</p> : null}
        {report.accounts > 0 ? <p>{t("staff.import.undo.usernames")}</p> : null}
      </Notice>
      <section aria-labelledby="kept-title" className="flex flex-col gap-3">
        <h2 id="kept-title">{t("staff.import.undo.keptTitle")}</h2>
        {kept.length === 0 ? (
          <p>{t("staff.import.undo.keptNone")}</p>
        ) : (
          <DataTable
            caption={t("staff.import.undo.keptTitle")}
            columns={columnsOf(t)}
            rows={kept}
            rowKey={({ key }) => key}
          />
        )}
      </section>
    </>
  );
}

const columnsOf = (t: Translate): Column<KeptByName>[] => [
  {
    heading: t("staff.import.undo.person"),
    cell: ({ userId, lastName, firstName }) => (
      <a href={routes.staffPerson(userId)} className="link">{`${lastName} ${firstName}`}</a>
    ),
  },
  { heading: t("staff.import.undo.why"), cell: (kept) => whyOf(kept, t) },
];

function whyOf({ reason, fields }: KeptByName, t: Translate): string {
  if (reason) return t(`staff.import.undo.reasons.${reason}`);
  const names = fields.map((field) => t(`staff.import.columns.${field}`));
  return t("staff.import.undo.fields", { fields: [...new Set(names)].join(", ") });
}
