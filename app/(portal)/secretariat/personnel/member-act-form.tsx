"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/forms/form-state";

interface MemberActFormProps {
  action: FormAction;
  titles: FormTitles;
  member: string;
  words: Record<"submit" | "waiting", string>;
}

/** One grave act on one member of staff: a button, and the password when the last proof is old. */
export function MemberActForm({ action, titles, member, words }: MemberActFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {() => (
        <>
          <input type="hidden" name="member" value={member} />
          <SubmitButton waiting={words.waiting}>{words.submit}</SubmitButton>
        </>
      )}
    </ServerForm>
  );
}
