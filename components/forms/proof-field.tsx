"use client";

import { PasswordField } from "@/components/ui/password-field";
import type { FormState } from "@/lib/forms/form-state";

type Proof = Pick<FormState, "asksProof" | "fields">;

/** What heads the summary of a refusal: that the password is wanted is no fault. */
export const summaryTitle = ({ asksProof, fields }: Proof, titles: { summary: string }): string =>
  asksProof && Object.keys(fields).length === 0 ? asksProof.title : titles.summary;

/** The password, asked for again before a grave act; nothing while it is not asked for. */
export function ProofField({ state }: { state: Proof }) {
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
