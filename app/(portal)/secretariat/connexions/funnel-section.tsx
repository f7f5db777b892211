import { Card } from "@/components/ui/card";
import { ChartFunnel } from "@/components/ui/chart-funnel";
import { ChartTable } from "@/components/ui/chart-table";
import { DataTable } from "@/components/ui/data-table";
import { formatCount, formatShare } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { type FunnelStep, funnelOf, type StateCounts } from "@/lib/people/connection-counts";

/** From the account to the first password: where people are lost. */
export function FunnelSection({ t, counts }: { t: Translate; counts: StateCounts }) {
  const steps = funnelOf(counts);
  const whole = Math.max(1, steps[0]?.people ?? 0);
  const nameOf = (step: FunnelStep) => t(`staff.connections.funnel.${step}`);
  return (
    <Card aria-labelledby="entonnoir" className="flex flex-col gap-3">
      <h2 id="entonnoir">{t("staff.connections.funnel.heading")}</h2>
      <p className="text-ink-soft">{t("staff.connections.funnel.text")}</p>
      <ChartFunnel
        stages={steps.map(({ step, people }) => ({
          name: nameOf(step),
          value: people,
          told: formatCount(people),
        }))}
      />
      <ChartTable summary={t("staff.connections.funnel.table")}>
        <DataTable
          caption={t("staff.connections.funnel.heading")}
          columns={[
            { heading: t("staff.connections.funnel.step"), cell: ({ step }) => nameOf(step) },
            {
              heading: t("staff.connections.funnel.people"),
              cell: ({ people }) => formatCount(people),
              numeric: true,
            },
            {
              heading: t("staff.connections.funnel.share"),
              cell: ({ people }) => formatShare(people / whole),
              numeric: true,
            },
          ]}
          rows={steps}
          rowKey={({ step }) => step}
        />
      </ChartTable>
    </Card>
  );
}
