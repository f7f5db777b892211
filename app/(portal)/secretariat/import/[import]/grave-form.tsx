"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/forms/form-state";

interface GraveFormProps {
  action: FormAction;
  titles: FormTitles;
  /** What goes with the button, unseen. */
  fields: Record<string, string>;
  words: Record<"text" | "submit" | "waiting", string>;
  variant?: "primary" | "secondary";
}

/** One button with what it does; the password is asked for when it was not typed lately. */
export function GraveForm({ action, titles, fields, words, variant = "primary" }: GraveFormProps) {
  return (
    <ServerForm action={action} titles={titles} className="flex flex-col gap-3">
      {() => (
        <>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p className="text-ink-soft">{words.text}</p>
          <SubmitButton
            variant={variant}
            waiting={words.waiting}
            className="max-sm:w-full sm:min-w-56 sm:self-start"
          >
            {words.submit}
          </SubmitButton>
        </>
      )}
    </ServerForm>
  );
}
