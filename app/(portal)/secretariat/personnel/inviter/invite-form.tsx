"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import type { Choice } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";
import { RoleFields, type RoleWords } from "../role-fields";

interface InviteFormProps {
  action: FormAction;
  titles: FormTitles;
  roles: readonly Choice[];
  schools: readonly Choice[];
  words: RoleWords & Record<"lastName" | "firstName" | "email" | "emailHint" | "submit" | "waiting", string>;
}

/** Who is invited, to which role, and where. */
export function InviteForm({ action, titles, roles, schools, words }: InviteFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {(state) => (
        <>
          <TextField
            name="lastName"
            label={words.lastName}
            error={state.fields.lastName}
            defaultValue={state.values.lastName}
            autoComplete="off"
          />
          <TextField
            name="firstName"
            label={words.firstName}
            error={state.fields.firstName}
            defaultValue={state.values.firstName}
            autoComplete="off"
          />
          <TextField
            name="email"
            type="email"
            label={words.email}
            hint={words.emailHint}
            error={state.fields.email}
            defaultValue={state.values.email}
            autoComplete="off"
          />
          <RoleFields
            state={state}
            words={words}
            roles={roles}
            schools={schools}
            start={{ role: "secretary", school: schools[0]?.value ?? "" }}
          />
          <SubmitButton waiting={words.waiting}>{words.submit}</SubmitButton>
        </>
      )}
    </ServerForm>
  );
}
