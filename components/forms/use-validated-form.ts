"use client";

import { type FormEvent, startTransition, useMemo, useState } from "react";
import { type FieldErrors, type FieldValues, type Resolver, useForm } from "react-hook-form";
import type { z } from "zod";
import type { FormAction } from "@/lib/forms/form-state";
import { useRefusals } from "./use-refusals";

/** The schema arrives with the first submission, and zod with it: nobody waits for it to read a page. */
function lazyResolver<Values extends FieldValues>(loadSchema: () => Promise<z.ZodType>): Resolver<Values> {
  return async (values) => {
    const { success, error } = (await loadSchema()).safeParse(values);
    if (success) return { values, errors: {} };
    const entries = error.issues.map(({ path, message }) => [path[0], { type: "refused", message }]);
    return { values: {}, errors: Object.fromEntries(entries.reverse()) as FieldErrors<Values> };
  };
}

const messagesOf = (errors: FieldErrors): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([field, error]) => [field, String(error?.message ?? "")]));

/**
 * Joins react-hook-form and useActionState: the browser refuses at once what the schema refuses, in the same
 * places and words as the server would; the rest is the server's. With scripts off only the server speaks.
 */
export function useValidatedForm<Values extends FieldValues>(
  action: FormAction,
  loadSchema: () => Promise<z.ZodType>,
) {
  const server = useRefusals(action);
  const [local, setLocal] = useState<Record<string, string> | undefined>();
  const form = useForm<Values>({ resolver: lazyResolver<Values>(loadSchema), shouldFocusError: false });

  const send = (data: FormData) => {
    setLocal(undefined);
    server.remember(data);
    startTransition(() => server.dispatch(data));
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    if (submitter?.hasAttribute("data-unchecked")) return send(data);
    return void form.handleSubmit(
      () => send(data),
      (errors) => setLocal(messagesOf(errors)),
    )();
  };

  const fields = local ?? server.state.fields;
  const errors = useMemo(
    () => (local ? Object.entries(local).map(([field, message]) => ({ field, message })) : server.errors),
    [local, server.errors],
  );
  return {
    state: server.state,
    dispatch: server.dispatch,
    pending: server.pending,
    form,
    fields,
    errors,
    onSubmit,
  };
}
