import type { ComponentProps } from "react";
import { Field, type FieldWords } from "./field";
import { describedBy, inputLook } from "./field-look";

type TextAreaFieldProps = ComponentProps<"textarea"> & FieldWords & { name: string };

/** Several lines of text. Its id is its name unless given. */
export function TextAreaField({ label, hint, error, id, className = "", ...area }: TextAreaFieldProps) {
  const fieldId = id ?? area.name;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error}>
      <textarea
        id={fieldId}
        rows={3}
        aria-describedby={describedBy(fieldId, { hint, error })}
        aria-invalid={error ? true : undefined}
        className={`${inputLook} ${className}`}
        {...area}
      />
    </Field>
  );
}
