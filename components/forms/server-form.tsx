"use client";

import type { ReactNode } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction, FormState } from "@/lib/forms/form-state";
import type { FormTitles } from "./form-titles";
import { ProofField, summaryTitle } from "./proof-field";
import { useRefusals } from "./use-refusals";

interface ServerFormProps {
  action: FormAction;
  titles: FormTitles;
  className?: string;
  children: (state: FormState, refused: boolean) => ReactNode;
}

/**
 * A form that the server judges: its title, its refusals, its fields, and the password when the act is grave and
 * asks for it. Works with scripts off.
 */
export function ServerForm({ action, titles, className = "flex flex-col gap-4", children }: ServerFormProps) {
  const { state, errors, dispatch, remember } = useRefusals(action);
  const refused = errors.length > 0;
  return (
    <>
      <PageTitle titles={titles} refused={refused} />
      <ErrorSummary title={summaryTitle(state, titles)} errors={errors} />
      <form
        action={dispatch}
        onSubmit={(event) => remember(new FormData(event.currentTarget))}
        noValidate
        className={className}
      >
        <ProofField state={state} />
        {children(state, refused)}
      </form>
    </>
  );
}
