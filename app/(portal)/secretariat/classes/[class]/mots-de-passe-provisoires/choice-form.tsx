"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction, FormState } from "@/lib/forms/form-state";

interface ChoiceFormProps {
  action: FormAction;
  titles: FormTitles;
  classId: string;
  /** Only those who may get one; who has one already is not ticked at first. */
  pupils: { userId: string; name: string; hint?: string }[];
  words: Record<"legend" | "submit" | "waiting", string>;
}

const isTicked = ({ attempt, values }: FormState, userId: string, hint: string | undefined) =>
  attempt === 0 ? hint === undefined : (values.people ?? "").split("\n").includes(userId);

/** Who gets a provisional password. */
export function ChoiceForm({ action, titles, classId, pupils, words }: ChoiceFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {(state) => (
        <>
          <input type="hidden" name="class" value={classId} />
          <fieldset key={state.attempt}>
            <legend className="mb-2 font-semibold">{words.legend}</legend>
            <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
              {pupils.map(({ userId, name, hint }) => (
                <Checkbox
                  key={userId}
                  id={`eleve-${userId}`}
                  name="people"
                  value={userId}
                  label={name}
                  {...(hint && { hint })}
                  defaultChecked={isTicked(state, userId, hint)}
                />
              ))}
            </div>
          </fieldset>
          <div>
            <SubmitButton waiting={words.waiting}>{words.submit}</SubmitButton>
          </div>
        </>
      )}
    </ServerForm>
  );
}
