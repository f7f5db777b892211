import { CalendarCheck } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { YearPair } from "@/lib/enrolment/roll-over/year-pair";
import type { Translate } from "@/lib/i18n/translator";
import type { School } from "@/lib/people/schools";
import { prepareYear } from "./actions";

interface PrepareCardProps {
  t: Translate;
  school: School;
  /** Undefined: there is nobody to move. */
  pair: YearPair | undefined;
}

const steps = ["table", "pupils", "preview", "confirm"] as const;

/** What the passage is, step by step, and the button that begins it. */
export function PrepareCard({ t, school, pair }: PrepareCardProps) {
  if (!pair)
    return (
      <EmptyState Icon={CalendarCheck} title={t("staff.year.nothingTitle")}>
        {t("staff.year.nothingText")}
      </EmptyState>
    );
  return (
    <Card aria-labelledby="passage" className="flex max-w-[46rem] flex-col gap-4">
      <h2 id="passage">{t("staff.year.passage", { from: pair.from.label, to: pair.to.label })}</h2>
      <ol className="flex list-decimal flex-col gap-2 ps-5">
        {steps.map((step) => (
          <li key={step}>{t(`staff.year.steps.${step}`)}</li>
        ))}
      </ol>
      <form action={prepareYear}>
        <input type="hidden" name="school" value={school.slug} />
        <Button>{t("staff.year.prepare", { to: pair.to.label })}</Button>
      </form>
    </Card>
  );
}
