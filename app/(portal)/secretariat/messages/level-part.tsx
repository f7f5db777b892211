"use client";

import { RadioGroup } from "./radio-group";
import type { PartProps } from "./words-part";

/** How much the message presses, and what that changes for families. */
export const LevelPart = ({ words, values, errors }: PartProps) => (
  <RadioGroup
    name="niveau"
    legend={words.level}
    checked={values.niveau ?? "information"}
    error={errors.niveau}
    choices={[
      { value: "information", label: words.information, hint: words.informationHint },
      { value: "to_do", label: words.to_do, hint: words.to_doHint },
      { value: "urgent", label: words.urgent, hint: words.urgentHint },
    ]}
  />
);
