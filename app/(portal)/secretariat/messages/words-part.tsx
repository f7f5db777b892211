"use client";

import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import type { FormState } from "@/lib/forms/form-state";
import type { MessageWords } from "./form-words";
import type { MessageValues } from "./message-values";

export interface PartProps {
  words: MessageWords;
  values: MessageValues;
  errors: FormState["fields"];
}

/** Subject and text, with the few marks that a text can have. */
export function WordsPart({ words, values, errors }: PartProps) {
  return (
    <>
      <TextField
        name="objet"
        label={words.subject}
        error={errors.objet}
        defaultValue={values.objet}
        maxLength={150}
        autoComplete="off"
      />
      <div className="flex flex-col gap-2">
        <TextAreaField
          name="texte"
          label={words.body}
          hint={words.bodyHint}
          error={errors.texte}
          defaultValue={values.texte}
          rows={12}
          className="xl:min-h-[32rem]"
          maxLength={20_000}
        />
        <details className="text-[0.95rem]">
          <summary className="min-h-11 w-fit cursor-pointer py-2.5 font-medium text-slate">
            {words.helpTitle}
          </summary>
          <ul className="flex flex-col gap-1 pb-2 font-mono text-ink-soft">
            {[words.helpBold, words.helpItalic, words.helpList, words.helpHeading, words.helpLink].map(
              (line) => (
                <li key={line}>{line}</li>
              ),
            )}
          </ul>
        </details>
      </div>
    </>
  );
}
