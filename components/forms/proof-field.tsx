"use client";

import { PasswordField } from "@/components/ui/password-field";
import type { FormState } from "@/lib/forms/form-state";

/** The password, asked for again before a grave act; nothing while it is not asked for. */
export function ProofField({ state }: { state: Pick<FormState, "asksProof" | "fields"> }) {
  if (!state.asksProof) return null;
  const { label, hint, reveal } = state.asksProof;
  return (
    <PasswordField
      name="proofPassword"
      label={label}
      hint={hint}
      error={state.fields.proofPassword}
      autoComplete="current-password"
      words={reveal}
    />
  );
}
