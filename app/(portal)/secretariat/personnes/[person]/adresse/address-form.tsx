"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { FormAction, FormState } from "@/lib/forms/form-state";

interface AddressFormProps {
  action: FormAction;
  titles: FormTitles;
  person: string;
  /** The address of today: a change made meanwhile is noticed by it. */
  was: string | null;
  words: Record<"email" | "hint" | "send" | "submit" | "waiting" | "keepTyped" | "takeProposal", string>;
}

/** The new address; one that looks mistyped offers what was probably meant. */
export function AddressForm({ action, titles, person, was, words }: AddressFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {(state) => (
        <>
          <input type="hidden" name="person" value={person} />
          <input type="hidden" name="was" value={was ?? ""} />
          <TextField
            key={state.attempt}
            name="email"
            type="email"
            inputMode="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            label={words.email}
            hint={words.hint}
            error={state.fields.email}
            defaultValue={state.values.email}
          />
          <Choices state={state} words={words} />
          <Checkbox
            name="send"
            label={words.send}
            defaultChecked={state.attempt === 0 || "send" in state.values}
          />
          {state.suggestion ? null : (
            <SubmitButton wide waiting={words.waiting}>
              {words.submit}
            </SubmitButton>
          )}
        </>
      )}
    </ServerForm>
  );
}

/** Two buttons instead of one: neither address is taken without a word. */
function Choices({ state, words }: { state: FormState; words: AddressFormProps["words"] }) {
  if (!state.suggestion) return null;
  return (
    <div className="flex flex-col gap-3">
      <input type="hidden" name="doubted" value={state.values.email ?? ""} />
      <Button name="choice" value={state.suggestion} wide>
        {words.takeProposal.replace("{proposal}", state.suggestion)}
      </Button>
      <Button name="choice" value={state.values.email} variant="secondary" wide>
        {words.keepTyped}
      </Button>
    </div>
  );
}
