"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { StickyBar } from "@/components/ui/sticky-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction, FormState } from "@/lib/forms/form-state";
import { AskedPart } from "./asked-part";
import { AudiencePart } from "./audience-part";
import type { MessageWords } from "./form-words";
import { LevelPart } from "./level-part";
import type { MessageValues } from "./message-values";
import { PreviewPart } from "./preview-part";
import type { AudienceLabels } from "./school-part";
import { WordsPart } from "./words-part";

interface MessageFormProps {
  action: FormAction;
  titles: FormTitles;
  words: MessageWords;
  /** The message as it is kept, or as one begins. */
  start: MessageValues;
  schools: readonly AudienceLabels[];
  /** Sent along, never shown. */
  hidden: Record<string, string>;
}

/** One message, from its level to the pupils it is about. Works with scripts off. */
export function MessageForm({ action, titles, words, start, schools, hidden }: MessageFormProps) {
  return (
    <ServerForm action={action} titles={titles} className="flex max-w-3xl flex-col gap-6 xl:max-w-none">
      {(state, refused) => {
        const part = { words, values: state.attempt > 0 ? state.values : start, errors: state.fields };
        return (
          <>
            {isPreview(state, refused) ? (
              <PreviewPart
                words={words}
                subject={state.values.objet ?? ""}
                body={state.values.texte ?? ""}
                attempt={state.attempt}
              />
            ) : null}
            <HiddenValues values={{ ...hidden, ...keptOf(hidden, state) }} />
            <div className="grid gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,3fr)_minmax(24rem,2fr)] xl:items-start">
              <div className="flex min-w-0 flex-col gap-6">
                <LevelPart {...part} />
                <WordsPart {...part} />
              </div>
              <div className="flex min-w-0 flex-col gap-6">
                <AskedPart {...part} />
                <AudiencePart {...part} schools={schools} />
              </div>
            </div>
            <MessageActs words={words} />
          </>
        );
      }}
    </ServerForm>
  );
}

/** As they were when the form was opened, however often it was refused since. */
const keptOf = (hidden: Record<string, string>, { values }: FormState) =>
  Object.fromEntries(Object.keys(hidden).flatMap((name) => (values[name] ? [[name, values[name]]] : [])));

/** Several values of one name stand one a line, as they come back from a refusal. */
export const HiddenValues = ({ values }: { values: Record<string, string> }) =>
  Object.entries(values).flatMap(([name, lines]) =>
    lines.split("\n").map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
  );

/** Whether the last press asked to see the message, and nothing was refused. */
export const isPreview = ({ values, attempt }: FormState, refused: boolean): boolean =>
  attempt > 0 && !refused && values.acte === "apercu";

/** See it first, or save it. */
export const MessageActs = ({ words }: { words: Pick<MessageWords, "preview" | "save" | "waiting"> }) => (
  <StickyBar>
    <div className="grid grid-cols-2 gap-3 sm:flex">
      <SubmitButton name="acte" value="enregistrer" waiting={words.waiting} className="order-2 sm:order-1">
        {words.save}
      </SubmitButton>
      <SubmitButton
        name="acte"
        value="apercu"
        variant="secondary"
        waiting={words.waiting}
        className="order-1 sm:order-2"
      >
        {words.preview}
      </SubmitButton>
    </div>
  </StickyBar>
);
