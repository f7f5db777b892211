import type { ComponentProps } from "react";
import { Field, type FieldWords } from "./field";
import { describedBy, inputLook } from "./field-look";

export interface Choice {
  value: string;
  name: string;
}

type SelectFieldProps = Omit<ComponentProps<"select">, "children"> &
  FieldWords & {
    name: string;
    choices: readonly Choice[];
    /** The first choice, with an empty value: « Tous les établissements ». */
    none?: string;
  };

/** One of a few. Its id is its name unless given. */
export function SelectField({ label, hint, error, choices, none, id, ...select }: SelectFieldProps) {
  const fieldId = id ?? select.name;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error}>
      <select
        id={fieldId}
        aria-describedby={describedBy(fieldId, { hint, error })}
        aria-invalid={error ? true : undefined}
        className={inputLook}
        {...select}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {choices.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
