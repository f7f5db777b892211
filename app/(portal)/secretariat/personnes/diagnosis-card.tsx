import { CircleCheck, TriangleAlert } from "lucide-react";
import type { Diagnosis } from "@/lib/access/diagnosis/diagnosis";
import type { Translate } from "@/lib/i18n/translator";
import type { Person } from "@/lib/people/find-person";
import { diagnosisSentence } from "./diagnosis-sentence";
import { MendingButton } from "./mending-button";

interface DiagnosisCardProps {
  t: Translate;
  person: Person;
  diagnosis: Diagnosis;
  today: Date;
  focusAct: boolean;
}

const looks = {
  well: { Icon: CircleCheck, box: "border-green bg-green-chalk", mark: "text-green" },
  wrong: { Icon: TriangleAlert, box: "border-ochre bg-ochre-chalk", mark: "text-ochre" },
} as const;

/** What is wrong, in one sentence, and the one act that mends it. */
export function DiagnosisCard({ t, person, diagnosis, today, focusAct }: DiagnosisCardProps) {
  const { Icon, box, mark } = looks[diagnosis.problem === "well" ? "well" : "wrong"];
  return (
    <section aria-labelledby="acces" className={`rounded-card border-s-4 px-4 py-4 sm:px-5 ${box}`}>
      <h2 id="acces" className="sr-only">
        {t("staff.person.diagnosis.title")}
      </h2>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-4">
        <p id="diagnostic" className="flex min-w-[16rem] flex-1 gap-3 text-[1.1rem] font-semibold">
          <Icon aria-hidden="true" className={`mt-0.5 size-6 shrink-0 ${mark}`} />
          {diagnosisSentence(t, diagnosis, today)}
        </p>
        {diagnosis.act ? (
          <MendingButton
            t={t}
            act={diagnosis.act}
            person={person}
            tokenId={diagnosis.tokenId}
            describedBy="diagnostic"
            autoFocus={focusAct}
          />
        ) : null}
      </div>
    </section>
  );
}
