import type { ComponentProps } from "react";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  name: string;
  label: string;
  hint?: string;
};

/** A tick box whose whole line can be pressed. */
export function Checkbox({ label, hint, id, className = "", ...input }: CheckboxProps) {
  const fieldId = id ?? input.name;
  return (
    <div className={`flex items-start gap-3 ${className}`}>
      <input
        id={fieldId}
        type="checkbox"
        aria-describedby={hint ? `${fieldId}-hint` : undefined}
        className="my-2.5 size-6 shrink-0 cursor-pointer accent-slate"
        {...input}
      />
      <div className="min-w-0 grow">
        <label htmlFor={fieldId} className="block min-h-11 cursor-pointer py-2.5">
          {label}
        </label>
        {hint ? (
          <p id={`${fieldId}-hint`} className="-mt-1.5 text-[0.95rem] text-ink-soft">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
