"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";

interface LogoFormProps {
  action: FormAction;
  titles: FormTitles;
  school: string;
  words: Record<"file" | "submit" | "waiting", string>;
}

/** A picture to put in the portal's sign's place. */
export function LogoForm({ action, titles, school, words }: LogoFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {({ fields }) => (
        <>
          <input type="hidden" name="school" value={school} />
          <TextField
            name="file"
            type="file"
            accept="image/png,image/jpeg"
            label={words.file}
            error={fields.file}
          />
          <SubmitButton waiting={words.waiting} className="self-start">
            {words.submit}
          </SubmitButton>
        </>
      )}
    </ServerForm>
  );
}
