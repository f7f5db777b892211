import { CheckCheck } from "lucide-react";
import { SubmitButton } from "@/components/ui/submit-button";
import { hasLeft } from "@/lib/enrolment/confirm-leaving";
import type { DoubtCount } from "@/lib/enrolment/count-doubts";
import type { RowRequest } from "@/lib/enrolment/list-import-rows";
import type { Translate } from "@/lib/i18n/translator";
import { answerAll } from "../actions";

interface AnswerAllProps {
  t: Translate;
  importId: string;
  request: RowRequest;
  doubts: readonly DoubtCount[];
  /** How many pupils are not in the list any more. */
  gone: number;
  place: string;
}

/** One answer for all the rows of a kind, once only that kind is shown; and for those who are gone. */
export function AnswerAll({ t, importId, request: { filters }, doubts, gone, place }: AnswerAllProps) {
  const kind = doubts.length === 1 ? doubts[0] : doubts.find(({ code }) => code === filters.genre);
  const hidden = { import: importId, place };
  if (filters.onglet === "absents" && gone > 1)
    return (
      <AllForm
        t={t}
        hidden={{ ...hidden, code: "gone", choice: hasLeft }}
        hint={t("staff.import.rows.acceptGoneText")}
      >
        {t("staff.import.rows.acceptGone", { count: gone })}
      </AllForm>
    );
  return kind?.answers
    .filter(({ rows }) => rows > 1)
    .map(({ choice, rows }) => (
      <AllForm key={choice.name} t={t} hidden={{ ...hidden, code: kind.code, choice: choice.name }}>
        {t("staff.import.rows.acceptAll", { choice: choice.label, count: rows })}
      </AllForm>
    ));
}

interface AllFormProps {
  t: Translate;
  hidden: Record<"import" | "place" | "code" | "choice", string>;
  hint?: string;
  children: string;
}

function AllForm({ t, hidden, hint, children }: AllFormProps) {
  return (
    <form
      action={answerAll}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card bg-chalk px-4 py-3"
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant="secondary" waiting={t("staff.import.waiting")}>
        <CheckCheck aria-hidden="true" className="size-5" />
        {children}
      </SubmitButton>
      {hint ? <span className="text-ink-soft">{hint}</span> : null}
    </form>
  );
}
