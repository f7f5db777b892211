"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { SelectField } from "@/components/ui/select-field";
import { StickyBar } from "@/components/ui/sticky-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import type { FormAction, FormState } from "@/lib/forms/form-state";
import { ColourField } from "../../colour-field";
import { ContactFields, type ContactStart } from "../../contact-fields";
import { HourFields } from "../../hour-fields";
import { Section } from "../../section";
import type { SchoolWords } from "./school-words";

export interface SchoolStart extends ContactStart {
  slug: string;
  version: string;
  colour: string;
  invitationDays: number;
  letterDays: number;
  leaverDays: number;
  retentionYears: number;
  hoursOf: "own" | "organisation";
  hours: { from: number; until: number };
  ownNetworks: string;
}

interface SchoolFormProps {
  action: FormAction;
  titles: FormTitles;
  start: SchoolStart;
  words: SchoolWords;
}

type PartProps = Pick<SchoolFormProps, "start" | "words"> & { state: FormState };

/** All of a school's settings on one page, each saying what it does. */
export function SchoolForm({ action, titles, start, words }: SchoolFormProps) {
  return (
    <ServerForm action={action} titles={titles} className="flex flex-col gap-8">
      {(state) => (
        <>
          <input type="hidden" name="school" value={start.slug} />
          <input type="hidden" name="version" value={start.version} />
          <Section id="coordonnees" {...words.sections.contacts}>
            <ContactFields state={state} words={words.contacts} start={start} />
          </Section>
          <Section id="couleur" {...words.sections.look}>
            <ColourField
              start={state.values.colour ?? start.colour}
              error={state.fields.colour}
              name={start.name}
              words={words.colour}
            />
          </Section>
          <Lifetimes state={state} start={start} words={words} />
          <Hours state={state} start={start} words={words} />
          <Leaving state={state} start={start} words={words} />
          <Section id="reseau" {...words.sections.network}>
            <TextAreaField
              name="ownNetworks"
              label={words.ownNetworks.label}
              hint={words.ownNetworks.hint}
              error={state.fields.ownNetworks}
              defaultValue={state.values.ownNetworks ?? start.ownNetworks}
              spellCheck={false}
              className="font-mono"
            />
          </Section>
          <StickyBar>
            <SubmitButton waiting={words.waiting} className="max-sm:w-full">
              {words.submit}
            </SubmitButton>
          </StickyBar>
        </>
      )}
    </ServerForm>
  );
}

type Count = "invitationDays" | "letterDays" | "leaverDays" | "retentionYears";

function CountField({ state, start, words, name }: PartProps & { name: Count }) {
  return (
    <TextField
      name={name}
      inputMode="numeric"
      label={words[name].label}
      hint={words[name].hint}
      error={state.fields[name]}
      defaultValue={state.values[name] ?? start[name]}
      className="max-w-28"
    />
  );
}

const Lifetimes = (part: PartProps) => (
  <Section id="durees" {...part.words.sections.rights}>
    <CountField {...part} name="invitationDays" />
    <CountField {...part} name="letterDays" />
  </Section>
);

const Leaving = (part: PartProps) => (
  <Section id="departs" {...part.words.sections.leaving}>
    <CountField {...part} name="leaverDays" />
    <CountField {...part} name="retentionYears" />
  </Section>
);

const Hours = ({ state, start, words }: PartProps) => (
  <Section id="heures" {...words.sections.hours}>
    <SelectField
      key={state.attempt}
      name="hoursOf"
      label={words.hoursOf.label}
      choices={words.hoursOf.choices}
      defaultValue={state.values.hoursOf ?? start.hoursOf}
    />
    <HourFields state={state} words={words.hours} start={start.hours} />
  </Section>
);
