import { CheckCheck } from "lucide-react";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DoubtCount, RowRequest } from "@/lib/enrolment/list-import-rows";
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
  const chosen = doubts.length === 1 ? doubts[0] : doubts.find(({ code }) => code === filters.genre);
  if (filters.onglet === "absents" && gone > 1)
    return (
      <AllForm
        t={t}
        importId={importId}
        code="gone"
        place={place}
        hint={t("staff.import.rows.acceptGoneText")}
      >
        {t("staff.import.rows.acceptGone", { count: gone })}
      </AllForm>
    );
  if (!chosen?.choice || chosen.rows < 2) return null;
  return (
    <AllForm t={t} importId={importId} code={chosen.code} place={place}>
      {t("staff.import.rows.acceptAll", { choice: chosen.choice, count: chosen.rows })}
    </AllForm>
  );
}

interface AllFormProps {
  t: Translate;
  importId: string;
  code: string;
  place: string;
  hint?: string;
  children: string;
}

function AllForm({ t, importId, code, place, hint, children }: AllFormProps) {
  return (
    <form
      action={answerAll}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card bg-chalk px-4 py-3"
    >
      <input type="hidden" name="import" value={importId} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="place" value={place} />
      <SubmitButton variant="secondary" waiting={t("staff.import.waiting")}>
        <CheckCheck aria-hidden="true" className="size-5" />
        {children}
      </SubmitButton>
      {hint ? <span className="text-ink-soft">{hint}</span> : null}
    </form>
  );
}
