import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatCount, formatFullDate } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { codeStates, type LetterRun } from "@/lib/letters/letter-runs";
import { runContents } from "../run-contents";

/** Who printed what, until when it is worth something, and what became of the codes. */
export function RunFacts({ t, run }: { t: Translate; run: LetterRun }) {
  const share = t("staff.letters.runs.usedOf", { used: run.used, people: run.people });
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <Card aria-labelledby="faits">
        <div className="flex flex-col gap-4">
          <h2 id="faits">{t("staff.letters.run.factsHeading")}</h2>
          <DefinitionList
            items={[
              { term: t("staff.letters.run.what"), details: runContents(t, run) },
              { term: t("staff.letters.run.school"), details: run.schoolName },
              {
                term: t("staff.letters.run.by"),
                details: run.printedBy ?? t("staff.letters.runs.unknownPrinter"),
              },
              { term: t("staff.letters.run.until"), details: formatFullDate(run.expiresAt) },
            ]}
          />
        </div>
      </Card>
      <Card aria-labelledby="codes">
        <div className="flex flex-col gap-4">
          <h2 id="codes">{t("staff.letters.run.progress")}</h2>
          <ProgressBar value={run.used} max={run.people} label={share} />
          <DefinitionList
            items={codeStates.map((state) => ({
              term: t(`staff.letters.codeState.${state}`),
              details: formatCount(run[state]),
            }))}
          />
        </div>
      </Card>
    </div>
  );
}
