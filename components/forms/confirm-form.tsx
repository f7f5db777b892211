"use client";

import { PasswordField } from "@/components/ui/password-field";
import type { PasswordWords } from "@/components/ui/password-words";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/forms/form-state";
import type { FormTitles } from "./form-titles";
import { ServerForm } from "./server-form";

interface ConfirmFormProps {
  action: FormAction;
  titles: FormTitles;
  /** Where to go on. */
  suite: string | undefined;
  /** Whose password it is, for password managers. */
  username: string;
  words: { label: string; reveal: PasswordWords; submit: string; waiting: string };
}

/** The password alone, typed again. */
export function ConfirmForm({ action, titles, suite, username, words }: ConfirmFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {({ fields }) => (
        <>
          <input type="hidden" name="suite" value={suite ?? ""} />
          <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
          <PasswordField
            name="password"
            label={words.label}
            error={fields.password}
            autoComplete="current-password"
            words={words.reveal}
          />
          <SubmitButton wide waiting={words.waiting}>
            {words.submit}
          </SubmitButton>
        </>
      )}
    </ServerForm>
  );
}
