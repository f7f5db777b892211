import { CircleCheck, CircleX, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { inputLook } from "@/components/ui/field-look";
import type { Asked, Note } from "@/lib/enrolment/consequence";
import type { Translate } from "@/lib/i18n/translator";
import { answer } from "../actions";

interface NoteFormProps {
  t: Translate;
  note: Note;
  /** The import, as long as its questions may be answered. */
  importId: string | undefined;
  place: string;
}

const looks = {
  error: { Icon: CircleX, colour: "text-brick" },
  warning: { Icon: TriangleAlert, colour: "text-ochre" },
  info: { Icon: Info, colour: "text-slate" },
} as const;

/** What was noticed, in a sentence, and the answers, one button each. */
export function NoteForm({ t, note, importId, place }: NoteFormProps) {
  const { doubt, message, severity } = note;
  const chosen = doubt?.chosen ?? null;
  const { Icon, colour } = chosen === null ? looks[severity] : { Icon: CircleCheck, colour: "text-green" };
  return (
    <div className="flex min-w-0 gap-2.5">
      <Icon aria-hidden="true" className={`mt-0.5 size-5 shrink-0 ${colour}`} />
      <div className="flex min-w-0 grow flex-col gap-1.5">
        <p className="min-w-0 max-w-[80ch] break-words">{message}</p>
        {doubt && chosen !== null ? <p className="font-medium">{said(t, doubt, chosen)}</p> : null}
        {doubt && importId ? <Answers t={t} doubt={doubt} importId={importId} place={place} /> : null}
      </div>
    </div>
  );
}

const typedPrefix = "typed:";

function said(t: Translate, { choices }: Asked, chosen: string): string {
  const typed = chosen.startsWith(typedPrefix) ? chosen.slice(typedPrefix.length) : undefined;
  const label = choices.find(({ name }) => name === chosen)?.label ?? chosen;
  const words = typed === undefined ? label : t("staff.import.rows.typedAnswer", { text: typed });
  return t("staff.import.rows.answered", { answer: words });
}

interface AnswersProps {
  t: Translate;
  doubt: Asked;
  importId: string;
  place: string;
}

function Answers({ t, doubt, importId, place }: AnswersProps) {
  const { key, choices, chosen } = doubt;
  const plain = choices.filter(({ name }) => name !== "typed");
  const hidden = { import: importId, key, place };
  if (chosen !== null)
    return (
      <AnswerForm hidden={hidden}>
        <Button name="answer" value="" variant="quiet">
          {t("staff.import.rows.changeMind")}
        </Button>
      </AnswerForm>
    );
  return (
    <div className="flex flex-wrap items-start gap-2">
      <AnswerForm hidden={hidden}>
        {plain.map(({ name, label }, index) => (
          <Button key={name} name="answer" value={name} variant={index === 0 ? "secondary" : "quiet"}>
            {label}
          </Button>
        ))}
      </AnswerForm>
      {choices.length > plain.length ? <TypedAnswer t={t} hidden={hidden} /> : null}
    </div>
  );
}

function AnswerForm({ hidden, children }: { hidden: Record<string, string>; children: ReactNode }) {
  return (
    <form action={answer} className="flex flex-wrap items-center gap-2">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

/** A form of its own: the enter key in its field must not press another answer. */
function TypedAnswer({ t, hidden }: { t: Translate; hidden: Record<string, string> }) {
  return (
    <details className="min-w-0">
      <summary className="flex min-h-11 cursor-pointer items-center rounded-control px-3 font-semibold text-slate hover:bg-slate-chalk">
        {t("staff.import.rows.typed")}
      </summary>
      <AnswerForm hidden={hidden}>
        <input
          type="text"
          name="typed"
          aria-label={t("staff.import.rows.typed")}
          maxLength={300}
          className={`${inputLook} sm:w-80`}
        />
        <Button name="answer" value="typed" variant="secondary">
          {t("staff.import.rows.typedSubmit")}
        </Button>
      </AnswerForm>
    </details>
  );
}
