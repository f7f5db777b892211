"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import type { FormAction } from "@/lib/forms/form-state";
import type { MessageWords } from "../../form-words";
import { HiddenValues, isPreview, MessageActs } from "../../message-form";
import type { MessageValues } from "../../message-values";
import { PreviewPart } from "../../preview-part";
import { WordsPart } from "../../words-part";

interface ReviseFormProps {
  action: FormAction;
  titles: FormTitles;
  words: MessageWords;
  start: MessageValues;
  hidden: Record<string, string>;
}

/** The words of a message that was sent: nothing else of it can change. */
export function ReviseForm({ action, titles, words, start, hidden }: ReviseFormProps) {
  return (
    <ServerForm action={action} titles={titles} className="flex max-w-3xl flex-col gap-6">
      {(state, refused) => (
        <>
          {isPreview(state, refused) ? (
            <PreviewPart
              words={words}
              subject={state.values.objet ?? ""}
              body={state.values.texte ?? ""}
              attempt={state.attempt}
            />
          ) : null}
          <HiddenValues
            values={state.attempt > 0 ? { ...hidden, version: state.values.version ?? "" } : hidden}
          />
          <WordsPart words={words} values={state.attempt > 0 ? state.values : start} errors={state.fields} />
          <MessageActs words={words} />
        </>
      )}
    </ServerForm>
  );
}
