"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/forms/form-state";

interface UndoFormProps {
  action: FormAction;
  titles: FormTitles;
  promotion: string;
  words: Record<"submit" | "waiting", string>;
}

/** The passage, taken back. */
export function UndoForm({ action, titles, promotion, words }: UndoFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {() => (
        <>
          <input type="hidden" name="promotion" value={promotion} />
          <SubmitButton waiting={words.waiting} className="self-start">
            {words.submit}
          </SubmitButton>
        </>
      )}
    </ServerForm>
  );
}
