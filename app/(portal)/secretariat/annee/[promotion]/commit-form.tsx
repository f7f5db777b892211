"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/forms/form-state";

interface CommitFormProps {
  action: FormAction;
  titles: FormTitles;
  promotion: string;
  /** What was looked at. */
  stamp: string;
  /** What one must know before going on while the year still runs; undefined once it is over. */
  early: string | undefined;
  words: Record<"submit" | "waiting", string>;
}

/** The passage, confirmed as it was looked at. */
export function CommitForm({ action, titles, promotion, stamp, early, words }: CommitFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {({ fields, values }) => (
        <>
          <input type="hidden" name="promotion" value={promotion} />
          <input type="hidden" name="stamp" value={stamp} />
          {early ? (
            <div className={fields.early ? "border-brick border-s-4 ps-4" : undefined}>
              <input type="hidden" name="ahead" value="yes" />
              {fields.early ? <p className="font-semibold text-brick">{fields.early}</p> : null}
              <Checkbox name="early" label={early} defaultChecked={values.early !== undefined} />
            </div>
          ) : null}
          <SubmitButton waiting={words.waiting} className="self-start">
            {words.submit}
          </SubmitButton>
        </>
      )}
    </ServerForm>
  );
}
