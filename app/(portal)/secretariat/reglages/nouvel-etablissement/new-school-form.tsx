"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";
import { ContactFields, type ContactWords } from "../contact-fields";

interface NewSchoolFormProps {
  action: FormAction;
  titles: FormTitles;
  contacts: ContactWords;
  words: Record<"slug" | "slugHint" | "submit" | "waiting", string>;
}

const nothingYet = { name: "", email: "", phone: "", address: "", officeHours: "" };

/** A school's name, short address and contacts; the rest has standard settings. */
export function NewSchoolForm({ action, titles, contacts, words }: NewSchoolFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {(state) => (
        <>
          <TextField
            name="slug"
            code
            label={words.slug}
            hint={words.slugHint}
            error={state.fields.slug}
            defaultValue={state.values.slug}
            autoComplete="off"
          />
          <ContactFields state={state} words={contacts} start={nothingYet} />
          <SubmitButton waiting={words.waiting} className="self-start">
            {words.submit}
          </SubmitButton>
        </>
      )}
    </ServerForm>
  );
}
