"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { type Choice, SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { FormState } from "@/lib/forms/form-state";

interface Described {
  name: string;
  label: string;
  hint?: string;
  /** Shown only once the server has asked for it by a refusal. */
  whenAsked?: boolean;
}

/** One field of a described form: plain data, so that a server page can say it. */
export type DescribedField = Described &
  (
    | {
        kind: "text";
        type?: "text" | "email" | "tel" | "date" | "search";
        value?: string | null;
        /** What may be chosen while typing. */
        suggestions?: readonly string[];
        /** For usernames and codes. */
        code?: boolean;
        /** The first thing that one types on the page. */
        first?: boolean;
      }
    | { kind: "select"; choices: readonly Choice[]; none?: string; value?: string | null }
    | { kind: "tick"; ticked?: boolean }
  );

const wasAsked = ({ name }: Described, { fields, values }: FormState) =>
  fields[name] !== undefined || values[name] !== undefined;

/** The field with what was typed and why it was refused. */
export function DescribedInput({ field, state }: { field: DescribedField; state: FormState }) {
  if (field.whenAsked && !wasAsked(field, state)) return null;
  if (field.kind === "tick") return <Tick field={field} state={state} />;
  const { name, label, hint } = field;
  const words = { name, label, hint, error: state.fields[name] };
  const value = state.values[name] ?? field.value ?? "";
  if (field.kind === "select")
    return (
      <SelectField {...words} none={field.none} choices={field.choices} defaultValue={value} key={value} />
    );
  const { type, code, suggestions, first } = field;
  return (
    <>
      <TextField
        {...words}
        type={type ?? "text"}
        code={code}
        defaultValue={value}
        autoComplete="off"
        list={suggestions ? `${name}-list` : undefined}
        {...(first && { autoFocus: state.attempt === 0 })}
      />
      {suggestions ? (
        <datalist id={`${name}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}

/** A box comes back as it was sent: an absent one was not ticked. */
function Tick({ field, state }: { field: Extract<DescribedField, { kind: "tick" }>; state: FormState }) {
  const { name, label, hint } = field;
  const ticked = state.attempt > 0 ? state.values[name] !== undefined : field.ticked;
  const error = state.fields[name];
  return (
    <div className={error ? "border-brick border-s-4 ps-4" : undefined}>
      {error ? (
        <p id={`${name}-error`} className="font-semibold text-brick">
          {error}
        </p>
      ) : null}
      <Checkbox
        key={String(ticked)}
        name={name}
        value="1"
        label={label}
        hint={hint}
        defaultChecked={ticked}
        {...(error && { "aria-describedby": `${name}-error` })}
      />
    </div>
  );
}
