import { Card } from "@/components/ui/card";
import { ChartBars, roundTop } from "@/components/ui/chart-bars";
import { ChartTable } from "@/components/ui/chart-table";
import { DataTable } from "@/components/ui/data-table";
import { formatCount, formatDay } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import {
  type ActivationSpan,
  activationSpans,
  type DayOfActivations,
} from "@/lib/people/connection-activations";
import { routes } from "@/lib/routes";

interface ActivationsSectionProps {
  t: Translate;
  days: readonly DayOfActivations[];
  span: ActivationSpan;
  order: "name" | "behind";
  address: { ecole: string | undefined };
}

const dateOf = ({ day }: DayOfActivations) => new Date(`${day}T12:00:00Z`);

/** First connections, day by day. */
export function ActivationsSection({ t, days, span, order, address }: ActivationsSectionProps) {
  const count = days.reduce((sum, { people }) => sum + people, 0);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const total = t("staff.connections.activations.total", { count, from: dateOf(first), until: dateOf(last) });
  const top = roundTop(days.map(({ people }) => people));
  return (
    <Card aria-labelledby="activations" className="flex flex-col gap-3">
      <h2 id="activations">{t("staff.connections.activations.heading")}</h2>
      <Spans t={t} span={span} order={order} address={address} />
      <p>{total}</p>
      <div className="flex flex-col gap-1 text-[0.95rem] text-ink-soft tabular-nums">
        <span aria-hidden="true">{formatCount(top)}</span>
        <ChartBars
          label={total}
          top={top}
          bars={days.map((day) => ({
            label: `${formatDay(dateOf(day))}\u202F: ${formatCount(day.people)}`,
            value: day.people,
          }))}
        />
        <span aria-hidden="true" className="flex justify-between">
          <span>{formatDay(dateOf(first))}</span>
          <span>{formatDay(dateOf(last))}</span>
        </span>
      </div>
      <Figures t={t} days={days} />
    </Card>
  );
}

/** The newest day first; days without anybody are left out. */
const Figures = ({ t, days }: Pick<ActivationsSectionProps, "t" | "days">) => (
  <ChartTable summary={t("staff.connections.activations.table")}>
    <DataTable
      caption={t("staff.connections.activations.heading")}
      columns={[
        { heading: t("staff.connections.activations.day"), cell: (day) => formatDay(dateOf(day)) },
        {
          heading: t("staff.connections.activations.people"),
          cell: ({ people }) => formatCount(people),
          numeric: true,
        },
      ]}
      rows={days.filter(({ people }) => people > 0).toReversed()}
      rowKey={({ day }) => day}
    />
  </ChartTable>
);

function Spans({ t, span, order, address }: Omit<ActivationsSectionProps, "days">) {
  const ordre = order === "behind" ? order : undefined;
  return (
    <nav aria-label={t("staff.connections.activations.span")} className="flex flex-wrap gap-x-5 print:hidden">
      {activationSpans.map((one) =>
        one === span ? (
          <span key={one} aria-current="true" className="inline-flex min-h-11 items-center font-semibold">
            {t(`staff.connections.activations.${one}`)}
          </span>
        ) : (
          <a
            key={one}
            href={routes.connections({ ...address, ordre, periode: one === "year" ? one : undefined })}
            className="standing-link"
          >
            {t(`staff.connections.activations.${one}`)}
          </a>
        ),
      )}
    </nav>
  );
}
