"use client";

import { startTransition, useActionState, useEffect, useMemo, useRef } from "react";
import type { FieldError } from "@/components/ui/error-summary";
import { type FormAction, type FormState, untouched } from "@/lib/forms/form-state";

const retryAfter = 4_000;

const errorsOf = ({ message, fields }: FormState): FieldError[] => [
  ...(message ? [{ message }] : []),
  ...Object.entries(fields).map(([field, text]) => ({ field, message: text })),
];

/**
 * A form's conversation with its server action, with scripts on and off: what was refused, and how to send
 * it. When the server is full, what was typed is sent again by itself.
 */
export function useRefusals(action: FormAction) {
  const [state, dispatch, pending] = useActionState(action, untouched);
  const lastSent = useRef<FormData | undefined>(undefined);
  const errors = useMemo(() => errorsOf(state), [state]);

  useEffect(() => {
    const data = lastSent.current;
    if (!state.retry || !data) return;
    const timer = setTimeout(() => startTransition(() => dispatch(data)), retryAfter);
    return () => clearTimeout(timer);
  }, [state, dispatch]);

  const remember = (data: FormData) => {
    lastSent.current = data;
  };
  return { state, errors, dispatch, pending, remember };
}
