"use client";

interface RadioChoice {
  value: string;
  label: string;
  hint?: string | undefined;
}

interface RadioGroupProps {
  name: string;
  legend: string;
  choices: readonly RadioChoice[];
  checked: string;
  error: string | undefined;
  children?: React.ReactNode;
}

/** One of a few, all in sight, each with what it does. */
export function RadioGroup({ name, legend, choices, checked, error, children }: RadioGroupProps) {
  return (
    <fieldset
      id={name}
      key={checked}
      className={`group/${name} flex flex-col gap-0.5 ${error ? "border-brick border-s-4 ps-4" : ""}`}
    >
      <legend className="mb-1 font-semibold">{legend}</legend>
      {error ? <p className="mb-1 font-semibold text-brick">{error}</p> : null}
      {choices.map(({ value, label, hint }) => (
        <div key={value} className="flex items-start gap-3">
          <input
            id={`${name}-${value}`}
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === checked}
            aria-describedby={hint ? `${name}-${value}-hint` : undefined}
            className="my-2.5 size-6 shrink-0 cursor-pointer accent-slate"
          />
          <div className="min-w-0 grow">
            <label htmlFor={`${name}-${value}`} className="block min-h-11 cursor-pointer py-2.5">
              {label}
            </label>
            {hint ? (
              <p id={`${name}-${value}-hint`} className="-mt-1.5 text-[0.95rem] text-ink-soft">
                {hint}
              </p>
            ) : null}
          </div>
        </div>
      ))}
      {children}
    </fieldset>
  );
}
