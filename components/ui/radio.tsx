import type { ComponentProps } from "react";

type RadioProps = Omit<ComponentProps<"input">, "type"> & {
  name: string;
  value: string;
  label: string;
  hint?: string;
};

/** One of a few, whose whole line can be pressed. */
export function Radio({ label, hint, id, ...input }: RadioProps) {
  const fieldId = id ?? input.value;
  return (
    <div className="flex items-start gap-3">
      <input
        id={fieldId}
        type="radio"
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
