"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";

interface ForgottenFormProps {
  action: FormAction;
  /** The school whose link the visitor came by. */
  ecole: string | undefined;
  titles: FormTitles;
  words: Record<"identifier" | "submit" | "waiting", string>;
}

/** One field: the username or the address. */
export function ForgottenForm({ action, ecole, titles, words }: ForgottenFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {({ values, fields, attempt }) => (
        <>
          <TextField
            key={attempt}
            name="identifier"
            label={words.identifier}
            error={fields.identifier}
            defaultValue={values.identifier}
            autoComplete="username"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
          />
          {ecole ? <input type="hidden" name="ecole" value={ecole} /> : null}
          <SubmitButton wide waiting={words.waiting}>
            {words.submit}
          </SubmitButton>
        </>
      )}
    </ServerForm>
  );
}
