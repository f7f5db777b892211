"use client";

import type { ReactNode } from "react";
import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/forms/form-state";

interface HandOverFormProps {
  action: FormAction;
  titles: FormTitles;
  submit: string;
  waiting: string;
  children: ReactNode;
}

/** A list that was drawn on the server, with boxes to tick, and one act on those that are. */
export function HandOverForm({ action, titles, submit, waiting, children }: HandOverFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {() => (
        <>
          {children}
          <p className="sticky bottom-0 border-line border-t bg-paper py-3">
            <SubmitButton waiting={waiting}>{submit}</SubmitButton>
          </p>
        </>
      )}
    </ServerForm>
  );
}
