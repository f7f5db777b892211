"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { type Choice, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { FormAction } from "@/lib/forms/form-state";

interface NewcomersFormProps {
  action: FormAction;
  titles: FormTitles;
  groupId: string;
  classes: readonly Choice[];
  words: Record<"lines" | "linesHint" | "class" | "noClass" | "submit" | "waiting", string>;
}

/** Pupils by matricule or name, one a line; or all of a class. */
export function NewcomersForm({ action, titles, groupId, classes, words }: NewcomersFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {({ fields, values }) => (
        <>
          <input type="hidden" name="groupe" value={groupId} />
          <TextAreaField
            name="eleves"
            label={words.lines}
            hint={words.linesHint}
            error={fields.eleves}
            defaultValue={values.eleves}
            rows={5}
          />
          <SelectField
            key={values.classe}
            name="classe"
            label={words.class}
            none={words.noClass}
            choices={classes}
            defaultValue={values.classe ?? ""}
          />
          <SubmitButton className="w-full sm:w-fit" waiting={words.waiting}>
            {words.submit}
          </SubmitButton>
        </>
      )}
    </ServerForm>
  );
}
