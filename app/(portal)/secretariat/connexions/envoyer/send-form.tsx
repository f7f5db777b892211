"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { Radio } from "@/components/ui/radio";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/forms/form-state";
import { MomentFields } from "../../moment-fields";

interface SendFormProps {
  action: FormAction;
  titles: FormTitles;
  /** Which act, for whom: what the page was asked for, handed on. */
  hidden: readonly { name: string; value: string }[];
  /** Absent where nothing is mailed. */
  when: WhenWords | undefined;
  words: { submit: string; waiting: string };
}

interface WhenWords {
  legend: string;
  now: string;
  leavesNow: string;
  later: string;
  hours: string;
  date: string;
  time: string;
}

/** The one question left before many mails: now, or when. */
export function SendForm({ action, titles, hidden, when, words }: SendFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {({ fields, values }) => (
        <>
          {hidden.map(({ name, value }) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          {when ? <When words={when} errors={fields} values={values} /> : null}
          <SubmitButton className="w-full sm:w-fit" waiting={words.waiting}>
            {words.submit}
          </SubmitButton>
        </>
      )}
    </ServerForm>
  );
}

interface WhenProps {
  words: WhenWords;
  errors: Record<string, string>;
  values: Record<string, string>;
}

function When({ words, errors, values }: WhenProps) {
  const isLater = values.quand === "plus-tard";
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-semibold">{words.legend}</legend>
      <Radio
        name="quand"
        value="maintenant"
        label={words.now}
        hint={words.leavesNow}
        defaultChecked={!isLater}
      />
      <Radio name="quand" value="plus-tard" label={words.later} hint={words.hours} defaultChecked={isLater} />
      <div className="mt-1 grid gap-4 sm:ms-9 sm:max-w-md sm:grid-cols-2">
        <MomentFields words={words} errors={errors} values={values} />
      </div>
    </fieldset>
  );
}
