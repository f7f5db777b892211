"use client";

import { TextField } from "@/components/ui/text-field";

interface MomentFieldsProps {
  words: { date: string; time: string };
  errors: Record<string, string>;
  values: Record<string, string>;
}

/** The day and the hour at which something leaves; the morning unless told otherwise. */
export const MomentFields = ({ words, errors, values }: MomentFieldsProps) => (
  <>
    <TextField name="date" type="date" label={words.date} error={errors.date} defaultValue={values.date} />
    <TextField
      name="heure"
      type="time"
      label={words.time}
      error={errors.heure}
      defaultValue={values.heure ?? "08:00"}
    />
  </>
);
