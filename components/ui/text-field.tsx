import type { ComponentProps } from "react";
import { Field, type FieldWords } from "./field";
import { describedBy, inputLook } from "./field-look";

type TextFieldProps = ComponentProps<"input"> &
  FieldWords & {
    name: string;
    /** For usernames, tokens and codes: the cut in which no two letters look alike. */
    code?: boolean;
  };

/** One line of text. Its id is its name unless given, so that an error summary can link to `#name`. */
export function TextField({
  label,
  hint,
  error,
  code = false,
  className = "",
  id,
  ...input
}: TextFieldProps) {
  const fieldId = id ?? input.name;
  const spelling = code ? { autoCapitalize: "none", autoCorrect: "off", spellCheck: false } : {};
  return (
    <Field id={fieldId} label={label} hint={hint} error={error}>
      <input
        id={fieldId}
        type="text"
        aria-describedby={describedBy(fieldId, { hint, error })}
        aria-invalid={error ? true : undefined}
        className={`${inputLook} ${code ? "font-mono text-[1.1rem]" : ""} ${className}`}
        {...spelling}
        {...input}
      />
    </Field>
  );
}
