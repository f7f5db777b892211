"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { FormAction } from "@/lib/forms/form-state";
import type { FormTitles } from "./form-titles";
import { ServerForm } from "./server-form";

interface ReplyFormProps {
  action: FormAction;
  titles: FormTitles;
  /** Which thread, and the key by which two presses are one. */
  hidden: Record<string, string>;
  words: Record<"label" | "hint" | "submit" | "waiting", string>;
}

/** Words for the thread under a message, from either side. What was typed comes back after a refusal. */
export function ReplyForm({ action, titles, hidden, words }: ReplyFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {({ fields, values }) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TextAreaField
            name="texte"
            label={words.label}
            hint={words.hint}
            error={fields.texte}
            defaultValue={values.texte}
            rows={4}
          />
          <SubmitButton waiting={words.waiting} className="w-full sm:w-fit">
            {words.submit}
          </SubmitButton>
        </>
      )}
    </ServerForm>
  );
}
