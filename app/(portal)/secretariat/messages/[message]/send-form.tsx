"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/forms/form-state";
import { MomentFields } from "../../moment-fields";
import { RadioGroup } from "../radio-group";

interface SendFormProps {
  action: FormAction;
  titles: FormTitles;
  messageId: string;
  /** Each draft that leaves with this press, as it was seen: « id version ». */
  drafts: readonly string[];
  words: SendWords;
}

export interface SendWords {
  when: string;
  now: string;
  nowHint: string;
  later: string;
  laterHint: string;
  date: string;
  time: string;
  submit: string;
  waiting: string;
}

/** The one question left before a message leaves: now, or when. */
export function SendForm({ action, titles, messageId, drafts, words }: SendFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {({ fields, values }) => (
        <>
          <input type="hidden" name="message" value={messageId} />
          {drafts.map((draft) => (
            <input key={draft} type="hidden" name="brouillon" value={draft} />
          ))}
          <RadioGroup
            name="quand"
            legend={words.when}
            checked={values.quand ?? "maintenant"}
            error={fields.quand}
            choices={[
              { value: "maintenant", label: words.now, hint: words.nowHint },
              { value: "plus-tard", label: words.later, hint: words.laterHint },
            ]}
          >
            <div className="mt-2 hidden gap-4 ps-9 group-has-[[value=plus-tard]:checked]/quand:grid sm:grid-cols-2">
              <MomentFields words={words} errors={fields} values={values} />
            </div>
          </RadioGroup>
          <SubmitButton className="w-full" waiting={words.waiting}>
            {words.submit}
          </SubmitButton>
        </>
      )}
    </ServerForm>
  );
}
