"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import type { FormAction, FormState } from "@/lib/forms/form-state";
import type { EventWords } from "./event-words";
import { type TickChoice, TickGroup } from "./tick-group";

/** What stands in the fields before anything is typed. */
export type EventValues = Partial<
  Record<"title" | "place" | "details" | "startsOn" | "startsTime" | "endsOn" | "endsTime", string>
>;

interface EventFormProps {
  action: FormAction;
  titles: FormTitles;
  words: EventWords;
  submit: string;
  hidden: Record<string, string>;
  values: EventValues;
  years: readonly TickChoice[];
  classes: readonly TickChoice[];
}

/** An event of a school: what, when, where, for whom. Works with scripts off. */
export function EventForm({ action, titles, words, submit, hidden, values, ...choices }: EventFormProps) {
  return (
    <ServerForm action={action} titles={titles} className="flex flex-col gap-5">
      {(state) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <EventText name="title" state={state} words={words} values={values} maxLength={150} />
          <WhenFields state={state} words={words} values={values} />
          <EventText name="place" state={state} words={words} values={values} maxLength={200} />
          <TextAreaField
            name="details"
            label={words.details}
            hint={words.detailsHint}
            error={state.fields.details}
            defaultValue={state.values.details ?? values.details}
            maxLength={4_000}
            rows={5}
          />
          <fieldset className="flex flex-col gap-4 rounded-card border border-line bg-surface p-4 sm:p-5">
            <legend className="px-2 font-bold text-[1.1rem]">{words.forWhom}</legend>
            <p className="text-ink-soft">{words.forWhomHint}</p>
            <TickGroup name="years" legend={words.years} choices={choices.years} state={state} />
            <TickGroup name="classes" legend={words.classes} choices={choices.classes} state={state} />
          </fieldset>
          <SubmitButton waiting={words.waiting} className="max-sm:w-full sm:self-start">
            {submit}
          </SubmitButton>
        </>
      )}
    </ServerForm>
  );
}

interface FieldsProps {
  state: FormState;
  words: EventWords;
  values: EventValues;
}

function WhenFields(props: FieldsProps) {
  return (
    <fieldset className="rounded-card border border-line bg-surface p-4 sm:p-5">
      <legend className="px-2 font-bold text-[1.1rem]">{props.words.when}</legend>
      <p className="mb-3 text-ink-soft">{props.words.whenHint}</p>
      <div className="grid grid-cols-1 items-end gap-x-4 gap-y-4 min-[24rem]:grid-cols-[3fr_2fr]">
        <EventText name="startsOn" type="date" {...props} />
        <EventText name="startsTime" type="time" {...props} />
        <EventText name="endsOn" type="date" {...props} />
        <EventText name="endsTime" type="time" {...props} />
      </div>
    </fieldset>
  );
}

type EventTextProps = FieldsProps & {
  name: "title" | "place" | "startsOn" | "startsTime" | "endsOn" | "endsTime";
  type?: "text" | "date" | "time";
  maxLength?: number;
};

const EventText = ({ name, state, words, values, ...input }: EventTextProps) => (
  <TextField
    name={name}
    label={words[name]}
    error={state.fields[name]}
    defaultValue={state.values[name] ?? values[name]}
    autoComplete="off"
    {...input}
  />
);
