import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import type { FormState } from "@/lib/forms/form-state";

export type ContactWords = Record<
  "name" | "email" | "emailHint" | "phone" | "postal" | "officeHours" | "officeHoursHint",
  string
>;

export type ContactStart = Record<"name" | "email" | "phone" | "address" | "officeHours", string>;

interface ContactFieldsProps {
  state: Pick<FormState, "fields" | "values">;
  words: ContactWords;
  start: ContactStart;
}

/** What families read of a school. */
export function ContactFields({ state: { fields, values }, words, start }: ContactFieldsProps) {
  const shown = (name: keyof ContactStart) => ({
    name,
    error: fields[name],
    defaultValue: values[name] ?? start[name],
  });
  return (
    <>
      <TextField {...shown("name")} label={words.name} autoComplete="off" />
      <TextField
        {...shown("email")}
        type="email"
        label={words.email}
        hint={words.emailHint}
        autoComplete="off"
      />
      <TextField {...shown("phone")} type="tel" label={words.phone} autoComplete="off" />
      <TextAreaField {...shown("address")} label={words.postal} rows={2} />
      <TextAreaField
        {...shown("officeHours")}
        label={words.officeHours}
        hint={words.officeHoursHint}
        rows={2}
      />
    </>
  );
}
