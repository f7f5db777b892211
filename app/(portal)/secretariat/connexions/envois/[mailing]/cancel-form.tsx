"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/forms/form-state";

interface CancelFormProps {
  action: FormAction;
  titles: FormTitles;
  mailingId: string;
  words: { submit: string; hint: string; waiting: string };
}

/** Takes back what has not left yet. */
export function CancelForm({ action, titles, mailingId, words }: CancelFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {() => (
        <>
          <input type="hidden" name="envoi" value={mailingId} />
          <p id="annuler-hint" className="text-ink-soft">
            {words.hint}
          </p>
          <SubmitButton
            variant="secondary"
            className="w-full sm:w-fit"
            waiting={words.waiting}
            aria-describedby="annuler-hint"
          >
            {words.submit}
          </SubmitButton>
        </>
      )}
    </ServerForm>
  );
}
