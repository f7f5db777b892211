"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { RadioGroup } from "./radio-group";
import type { PartProps } from "./words-part";

/** What is asked of whoever reads, until when, and whether they may write back. */
export function AskedPart({ words, values, errors }: PartProps) {
  return (
    <>
      <RadioGroup
        name="reponse"
        legend={words.asked}
        checked={values.reponse ?? "none"}
        error={errors.reponse}
        choices={[
          { value: "none", label: words.none },
          { value: "acknowledge", label: words.acknowledge, hint: words.acknowledgeHint },
          { value: "yes_no", label: words.yes_no, hint: words.yes_noHint },
          { value: "choice", label: words.choice, hint: words.choiceHint },
        ]}
      >
        <div className="mt-2 hidden flex-col gap-4 ps-9 group-has-[[value=choice]:checked]/reponse:flex">
          <TextAreaField
            name="choix"
            label={words.choices}
            hint={words.choicesHint}
            error={errors.choix}
            defaultValue={values.choix}
            rows={4}
          />
        </div>
        <div className="mt-3 ps-9 group-has-[[value=none]:checked]/reponse:hidden sm:max-w-xs">
          <TextField
            name="avant"
            type="date"
            label={words.answerBy}
            hint={words.answerByHint}
            error={errors.avant}
            defaultValue={values.avant}
          />
        </div>
      </RadioGroup>
      <Checkbox
        key={`echanges ${values.echanges}`}
        name="echanges"
        value="1"
        label={words.replies}
        hint={words.repliesHint}
        defaultChecked={values.echanges !== undefined}
      />
    </>
  );
}
