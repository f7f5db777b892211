import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Translate } from "@/lib/i18n/translator";
import type { FoundReader } from "@/lib/publishing/readers/find-reader";
import { possibleAnswers } from "@/lib/publishing/readers/possible-answers";
import { tellAnswer } from "@/lib/publishing/readers/tell-answer";
import { noteAnswer } from "./actions";

/** For a slip that came back, or a call: once, and for good. */
export function NoteAnswer({ t, message, reader }: FoundReader & { t: Translate }) {
  const answers = possibleAnswers(message);
  return (
    <Card aria-labelledby="noter">
      <form action={noteAnswer} className="flex flex-col items-start gap-3">
        <h2 id="noter">{t("staff.readers.note.heading")}</h2>
        <p className="text-ink-soft">{t("staff.readers.note.text")}</p>
        <input type="hidden" name="message" value={message.id} />
        <input type="hidden" name="lecteur" value={reader.id} />
        <fieldset className="flex flex-col">
          <legend className="font-semibold">{t("staff.readers.note.choose")}</legend>
          {answers.map((answer) => (
            <label key={answer} className="flex min-h-11 cursor-pointer items-center gap-3">
              <input
                type="radio"
                name="reponse"
                value={answer}
                required
                defaultChecked={answers.length === 1}
                className="size-6 shrink-0 cursor-pointer accent-slate"
              />
              <span className="[overflow-wrap:anywhere]">{tellAnswer(t, answer, message.choices)}</span>
            </label>
          ))}
        </fieldset>
        <Button variant="secondary" className="max-sm:w-full">
          {t("staff.readers.note.button")}
        </Button>
      </form>
    </Card>
  );
}
