"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";
import type { FormTitles } from "./form-titles";
import { ServerForm } from "./server-form";

interface CodeFormProps {
  action: FormAction;
  titles: FormTitles;
  /** Where to go on, if not to the action's own place. */
  suite?: string | undefined;
  words: Record<"code" | "hint" | "submit" | "waiting", string>;
}

/** The six digits of an authenticator app. */
export function CodeForm({ action, titles, suite, words }: CodeFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {({ fields }) => (
        <>
          <input type="hidden" name="suite" value={suite ?? ""} />
          <TextField
            code
            name="code"
            label={words.code}
            hint={words.hint}
            error={fields.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
          />
          <SubmitButton wide waiting={words.waiting}>
            {words.submit}
          </SubmitButton>
        </>
      )}
    </ServerForm>
  );
}
