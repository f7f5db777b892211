import { type Column, DataTable } from "@/components/ui/data-table";
import { accessLifetimes } from "@/lib/access/lifetimes";
import { retention } from "@/lib/auth/retention";
import { sessionLimits } from "@/lib/auth/session-limits";
import { days, hours, minutes } from "@/lib/durations";
import type { Translate } from "@/lib/i18n/translator";

interface DurationLine {
  what: string;
  howLong: string;
}

const { family, stay, staff } = sessionLimits;

/** The numbers are those that the program keeps, not a copy of them. */
const durationsWith = (validity: string) => ({
  activation: { validity },
  reset: { minutes: accessLifetimes.passwordReset / minutes(1) },
  session: { idle: family.idle / hours(1), absolute: family.absolute / hours(1) },
  stay: { idle: stay.idle / days(1), absolute: stay.absolute / days(1) },
  staff: { idle: staff.idle / minutes(1), absolute: staff.absolute / hours(1) },
  traces: { days: retention.signInAttempts / days(1) },
  failures: { days: retention.failures / days(1) },
  account: {},
});

/** How long each right lasts and each record is kept; `validity`: of a first-connection link. */
export function DurationTable({ t, validity }: { t: Translate; validity: string }) {
  const durations = durationsWith(validity);
  const names = Object.keys(durations) as (keyof typeof durations)[];
  const columns: Column<DurationLine>[] = [
    { heading: t("publicPages.privacy.durations.what"), cell: ({ what }) => what },
    { heading: t("publicPages.privacy.durations.howLong"), cell: ({ howLong }) => howLong },
  ];
  const rows = names.map((name) => ({
    what: t(`publicPages.privacy.durations.${name}`),
    howLong: t(`publicPages.privacy.durations.${name}Time`, durations[name]),
  }));
  return (
    <DataTable
      caption={t("publicPages.privacy.durations.caption")}
      columns={columns}
      rows={rows}
      rowKey={({ what }) => what}
    />
  );
}
