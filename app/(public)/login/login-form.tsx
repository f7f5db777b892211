"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { Checkbox } from "@/components/ui/checkbox";
import { PasswordField } from "@/components/ui/password-field";
import type { PasswordWords } from "@/components/ui/password-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";

interface LoginFormProps {
  action: FormAction;
  titles: FormTitles;
  words: Record<"identifier" | "password" | "remember" | "stay" | "stayHint" | "submit" | "waiting", string>;
  passwordWords: PasswordWords;
  /** The username kept from last time. */
  remembered: string | undefined;
  /** The page to come back to. */
  suite: string | undefined;
}

/** The password door. */
export function LoginForm({ action, titles, words, passwordWords, remembered, suite }: LoginFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {({ values, fields, attempt }) => (
        <>
          <TextField
            key={`identifier-${attempt}`}
            name="identifier"
            label={words.identifier}
            error={fields.identifier}
            defaultValue={values.identifier ?? remembered}
            autoComplete="username"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
          />
          <PasswordField
            name="password"
            label={words.password}
            error={fields.password}
            autoComplete="current-password"
            words={passwordWords}
          />
          <div>
            <Checkbox
              key={`remember-${attempt}`}
              name="rememberUsername"
              label={words.remember}
              defaultChecked={attempt > 0 ? Boolean(values.rememberUsername) : remembered !== undefined}
            />
            <Checkbox
              key={`stay-${attempt}`}
              name="stay"
              label={words.stay}
              hint={words.stayHint}
              defaultChecked={Boolean(values.stay)}
            />
          </div>
          {suite ? <input type="hidden" name="suite" value={suite} /> : null}
          <SubmitButton wide waiting={words.waiting}>
            {words.submit}
          </SubmitButton>
        </>
      )}
    </ServerForm>
  );
}
