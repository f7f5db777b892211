"use client";

import { useState } from "react";
import { SelectField } from "@/components/ui/select-field";
import type { FormState } from "@/lib/forms/form-state";

export interface HourWords {
  from: string;
  until: string;
  /** « {hour} h », the number still to come. */
  hour: string;
  /** « … entre {from} h et {until} h. » */
  preview: string;
}

interface HourFieldsProps {
  state: Pick<FormState, "fields" | "values">;
  words: HourWords;
  start: { from: number; until: number };
}

const hoursBetween = (first: number, last: number, words: HourWords) =>
  Array.from({ length: last - first + 1 }, (_, index) => ({
    value: String(first + index),
    name: words.hour.replace("{hour}", String(first + index)),
  }));

/** From which hour to which, with the sentence that it makes. */
export function HourFields({ state: { fields, values }, words, start }: HourFieldsProps) {
  const [from, setFrom] = useState(values.decentHoursFrom ?? String(start.from));
  const [until, setUntil] = useState(values.decentHoursUntil ?? String(start.until));
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="decentHoursFrom"
          label={words.from}
          error={fields.decentHoursFrom}
          choices={hoursBetween(0, 23, words)}
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        />
        <SelectField
          name="decentHoursUntil"
          label={words.until}
          error={fields.decentHoursUntil}
          choices={hoursBetween(1, 24, words)}
          value={until}
          onChange={({ target }) => setUntil(target.value)}
        />
      </div>
      <p className="text-ink-soft">{words.preview.replace("{from}", from).replace("{until}", until)}</p>
    </>
  );
}
