"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";
import { HourFields, type HourWords } from "../hour-fields";
import { Section } from "../section";

interface OrganisationFormProps {
  action: FormAction;
  titles: FormTitles;
  start: {
    version: string;
    name: string;
    minimumPasswordLength: number;
    hours: { from: number; until: number };
  };
  words: Record<
    "name" | "nameHint" | "minimum" | "minimumHint" | "hours" | "hoursText" | "submit" | "waiting",
    string
  >;
  hourWords: HourWords;
}

/** What holds for all schools. */
export function OrganisationForm({ action, titles, start, words, hourWords }: OrganisationFormProps) {
  return (
    <ServerForm action={action} titles={titles} className="flex flex-col gap-6">
      {(state) => (
        <>
          <input type="hidden" name="version" value={start.version} />
          <TextField
            name="name"
            label={words.name}
            hint={words.nameHint}
            error={state.fields.name}
            defaultValue={state.values.name ?? start.name}
            autoComplete="off"
          />
          <TextField
            name="minimumPasswordLength"
            inputMode="numeric"
            label={words.minimum}
            hint={words.minimumHint}
            error={state.fields.minimumPasswordLength}
            defaultValue={state.values.minimumPasswordLength ?? start.minimumPasswordLength}
            className="max-w-28"
          />
          <Section id="heures" heading={words.hours} text={words.hoursText}>
            <HourFields state={state} words={hourWords} start={start.hours} />
          </Section>
          <SubmitButton waiting={words.waiting} className="self-start">
            {words.submit}
          </SubmitButton>
        </>
      )}
    </ServerForm>
  );
}
