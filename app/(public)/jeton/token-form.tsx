"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";

interface TokenFormProps {
  action: FormAction;
  titles: FormTitles;
  words: Record<"token" | "submit" | "waiting", string>;
}

/** The code of a letter, or a token copied by hand. */
export function TokenForm({ action, titles, words }: TokenFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {({ values, fields, attempt }) => (
        <>
          <TextField
            key={attempt}
            code
            name="token"
            label={words.token}
            error={fields.token}
            defaultValue={values.token}
            autoComplete="off"
          />
          <SubmitButton wide waiting={words.waiting}>
            {words.submit}
          </SubmitButton>
        </>
      )}
    </ServerForm>
  );
}
