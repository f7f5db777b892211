import { type Column, DataTable } from "@/components/ui/data-table";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatCount } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { SchoolCounts } from "@/lib/people/school-counts";

interface AccountsSectionProps {
  t: Translate;
  schools: readonly SchoolCounts[];
}

/** How far each school's people have come. */
export function AccountsSection({ t, schools }: AccountsSectionProps) {
  const counted = (key: "accounts" | "active" | "neverConnected" | "bounced"): Column<SchoolCounts> => ({
    heading: t(`secretariat.overview.${key}`),
    cell: (school) => formatCount(school[key]),
    numeric: true,
  });
  const columns: Column<SchoolCounts>[] = [
    {
      heading: t("secretariat.overview.school"),
      cell: (school) => <SchoolProgress t={t} school={school} />,
    },
    counted("accounts"),
    counted("active"),
    counted("neverConnected"),
    counted("bounced"),
  ];
  return (
    <section aria-labelledby="comptes" className="flex flex-col gap-3">
      <h2 id="comptes">{t("secretariat.overview.accountsHeading")}</h2>
      <p className="text-ink-soft">{t("secretariat.overview.accountsText")}</p>
      <DataTable
        caption={t("secretariat.overview.accountsHeading")}
        columns={columns}
        rows={schools}
        rowKey={({ id }) => id}
      />
    </section>
  );
}

function SchoolProgress({ t, school: { name, active, accounts } }: { t: Translate; school: SchoolCounts }) {
  return (
    <span className="flex min-w-0 flex-col gap-1.5">
      {name}
      {accounts > 0 ? (
        <ProgressBar
          value={active}
          max={accounts}
          label={t("secretariat.overview.progress", { active, accounts })}
        />
      ) : null}
    </span>
  );
}
