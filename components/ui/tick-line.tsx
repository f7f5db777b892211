import type { ComponentProps } from "react";

type TickLineProps = Omit<ComponentProps<"input">, "id" | "type"> & {
  id: string;
  type: "checkbox" | "radio";
  label: string;
  hint?: string | undefined;
};

/** A box to tick, or one of a few to choose: the whole line can be pressed. */
export function TickLine({ id, label, hint, className = "", ...input }: TickLineProps) {
  return (
    <div className={`flex items-start gap-3 ${className}`}>
      <input
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="my-2.5 size-6 shrink-0 cursor-pointer accent-slate"
        {...input}
      />
      <div className="min-w-0 grow">
        <label htmlFor={id} className="block min-h-11 cursor-pointer py-2.5">
          {label}
        </label>
        {hint ? (
          <p id={`${id}-hint`} className="-mt-1.5 text-[0.95rem] text-ink-soft">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
