import type { ReactNode } from "react";

export interface FieldWords {
  label: string;
  hint?: ReactNode;
  /** Why the value was refused; it is tied to the field by `aria-describedby`. */
  error?: string | undefined;
}

type FieldProps = FieldWords & {
  id: string;
  children: ReactNode;
};

/** Label above, hint under it, then the refusal, then the field: read in that order, nothing is a surprise. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  return (
    <div className={error ? "border-s-4 border-brick ps-4" : undefined}>
      <label htmlFor={id} className="mb-1.5 block font-semibold">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="-mt-1 mb-2 text-ink-soft">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="mb-2 font-semibold text-brick">
          {error}
        </p>
      ) : null}
      {children}
    </div>
  );
}
