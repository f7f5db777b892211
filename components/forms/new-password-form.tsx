"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { PasswordField } from "@/components/ui/password-field";
import { PasswordLength } from "@/components/ui/password-length";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";
import type { FormTitles } from "./form-titles";
import type { NewPasswordWords } from "./new-password-words";
import { useValidatedForm } from "./use-validated-form";

interface NewPasswordFormProps {
  action: FormAction;
  titles: FormTitles;
  words: NewPasswordWords;
  minimum: number;
  /** Whose password it is, so that a password manager files it under the right name. */
  username: string;
  /** Already filled in, when it is a token that gives the right. */
  token?: string;
  /** Asks for the current password, when it is a session that gives the right. */
  asksCurrent?: boolean;
}

interface Values {
  currentPassword: string;
  password: string;
}

/** Chooses a password: by a token, or by the current one. */
export function NewPasswordForm(props: NewPasswordFormProps) {
  const { action, titles, words, minimum, username, token, asksCurrent = false } = props;
  const loadSchema = async () => {
    const { newPasswordSchema } = await import("./new-password-schema");
    return newPasswordSchema(minimum, words);
  };
  const { state, dispatch, pending, form, fields, errors, onSubmit } = useValidatedForm<Values>(
    action,
    loadSchema,
  );
  const { setValue } = form;
  useEffect(() => {
    if (state.suggestion) setValue("password", state.suggestion);
  }, [state.suggestion, setValue]);
  const typed = form.watch("password", "");
  return (
    <>
      <PageTitle titles={titles} refused={errors.length > 0} />
      <ErrorSummary title={titles.summary} errors={errors} />
      <form action={dispatch} onSubmit={onSubmit} noValidate className="flex flex-col gap-4">
        <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
        {token ? (
          <TextField code name="token" label={words.token} defaultValue={token} readOnly autoComplete="off" />
        ) : null}
        {asksCurrent ? (
          <PasswordField
            {...form.register("currentPassword")}
            label={words.currentPassword}
            error={fields.currentPassword}
            autoComplete="current-password"
            words={words.reveal}
          />
        ) : null}
        {state.suggestion ? <Notice kind="info">{words.suggested}</Notice> : null}
        <PasswordField
          key={state.suggestion}
          {...form.register("password")}
          label={words.newPassword}
          hint={words.hint}
          error={fields.password}
          autoComplete="new-password"
          words={words.reveal}
          defaultValue={state.suggestion}
          revealed={state.suggestion !== undefined}
        />
        <PasswordLength
          length={[...(typed || state.suggestion || "")].length}
          minimum={minimum}
          words={words.length}
        />
        <SubmitButton wide waiting={words.waiting} pending={pending}>
          {words.submit}
        </SubmitButton>
        <Button variant="secondary" wide name="intent" value="suggest" data-unchecked>
          {words.suggest}
        </Button>
      </form>
    </>
  );
}
