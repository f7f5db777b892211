import { type Column, DataTable } from "@/components/ui/data-table";
import type { Promotion } from "@/lib/enrolment/roll-over/find-promotion";
import { formatDate } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { fullName } from "@/lib/people/full-name";
import { routes } from "@/lib/routes";

/** Every passage of a school, the newest first. */
export function PassageList({ t, passages }: { t: Translate; passages: readonly Promotion[] }) {
  if (passages.length === 0) return null;
  return (
    <section aria-labelledby="passages" className="flex flex-col gap-3">
      <h2 id="passages">{t("staff.year.historyHeading")}</h2>
      <DataTable
        caption={t("staff.year.historyHeading")}
        columns={columns(t)}
        rows={passages}
        rowKey={({ id }) => id}
      />
    </section>
  );
}

const yearsOf = ({ from, to }: Promotion) => ({ from: from.label, to: to.label });

const columns = (t: Translate): Column<Promotion>[] => [
  {
    heading: t("staff.year.historyHeading"),
    cell: (passage) => (
      <a
        href={routes.promotion(passage.id)}
        aria-label={t("staff.year.openLabel", yearsOf(passage))}
        className="standing-link"
      >
        {t("staff.year.passage", yearsOf(passage))}
      </a>
    ),
  },
  { heading: t("staff.year.state"), cell: ({ state }) => t(`staff.year.states.${state}`) },
  {
    heading: t("staff.year.begun"),
    cell: ({ actor, createdAt }) =>
      t("staff.year.by", {
        name: actor ? fullName(actor) : "–",
        date: formatDate(createdAt),
      }),
  },
];
