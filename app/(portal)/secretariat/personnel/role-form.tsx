"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import type { Choice } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/forms/form-state";
import { RoleFields, type RoleWords } from "./role-fields";

interface RoleFormProps {
  action: FormAction;
  titles: FormTitles;
  member: string;
  roles: readonly Choice[];
  schools: readonly Choice[];
  start: { role: string; school: string };
  words: RoleWords & Record<"submit" | "waiting", string>;
}

/** Another role, or the same one elsewhere. */
export function RoleForm({ action, titles, member, words, ...choice }: RoleFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {(state) => (
        <>
          <input type="hidden" name="member" value={member} />
          <RoleFields state={state} words={words} {...choice} />
          <SubmitButton waiting={words.waiting}>{words.submit}</SubmitButton>
        </>
      )}
    </ServerForm>
  );
}
