"use client";

import { Printer } from "lucide-react";
import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/forms/form-state";

interface PrintFormProps {
  action: FormAction;
  titles: FormTitles;
  /** What was chosen, and the key of the list on the screen. */
  hidden: Record<string, string | undefined>;
  consequence: string;
  /** Absent when there is nothing to print: then the form only says why an earlier press came to nothing. */
  button: string | undefined;
  waiting: string;
}

/** One press; pressed twice, or by two people, it is one printing. */
export function PrintForm({ action, titles, hidden, consequence, button, waiting }: PrintFormProps) {
  const given = Object.entries(hidden).filter(([, value]) => value !== undefined);
  return (
    <ServerForm action={action} titles={titles}>
      {() => (
        <>
          {given.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {button ? (
            <div className="flex flex-col items-start gap-2">
              <SubmitButton waiting={waiting} className="max-sm:w-full">
                <Printer aria-hidden="true" className="size-5" />
                {button}
              </SubmitButton>
              <p className="max-w-[66ch] text-ink-soft">{consequence}</p>
            </div>
          ) : null}
        </>
      )}
    </ServerForm>
  );
}
