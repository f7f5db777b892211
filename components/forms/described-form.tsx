"use client";

import type { ReactNode } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction, FormState } from "@/lib/forms/form-state";
import { type DescribedField, DescribedInput } from "./described-input";
import type { FormTitles } from "./form-titles";
import { ServerForm } from "./server-form";

/** Fields under one heading; `folded` ones open when they are wanted, or when one of them was refused. */
export interface FieldGroup {
  legend?: string;
  hint?: string;
  folded?: boolean;
  /** How many stand side by side on a desktop. */
  columns?: 1 | 2 | 3;
  fields: readonly DescribedField[];
}

export interface DescribedSubmit {
  label: string;
  waiting: string;
  variant?: "primary" | "secondary";
  /** Sent with the form, so that one form has two acts. */
  value?: { name: string; value: string };
}

interface DescribedFormProps {
  action: FormAction;
  titles: FormTitles;
  /** Sent along, never shown. */
  hidden?: Record<string, string>;
  groups: readonly FieldGroup[];
  submits: readonly DescribedSubmit[];
  /** The line under which the form is folded until it is wanted, or was refused. */
  summary?: string;
}

/** A form whose pages differ only by their fields. Works with scripts off. */
export function DescribedForm({ action, titles, hidden = {}, groups, submits, summary }: DescribedFormProps) {
  return (
    <ServerForm action={action} titles={titles} className="flex flex-col gap-6">
      {(state) => (
        <Folding summary={summary} open={state.attempt > 0}>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {groups.map((group) => (
            <Group key={group.legend ?? group.fields[0]?.name} group={group} state={state} />
          ))}
          <div className="flex flex-wrap gap-3">
            {submits.map(({ label, waiting, variant = "primary", value }) => (
              <SubmitButton key={label} variant={variant} waiting={waiting} {...value}>
                {label}
              </SubmitButton>
            ))}
          </div>
        </Folding>
      )}
    </ServerForm>
  );
}

interface FoldingProps {
  summary: string | undefined;
  open: boolean;
  children: ReactNode;
}

function Folding({ summary, open, children }: FoldingProps) {
  if (!summary) return children;
  return (
    <details open={open} className="rounded-card border border-line px-4">
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{summary}</summary>
      <div className="flex flex-col gap-4 pt-1 pb-4">{children}</div>
    </details>
  );
}

const columns = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-2 lg:grid-cols-3" };

function Group({ group, state }: { group: FieldGroup; state: FormState }) {
  const { legend, hint, folded, fields } = group;
  const inputs = (
    <div className={`grid items-end gap-x-5 gap-y-4 ${columns[group.columns ?? 1]}`}>
      {fields.map((field) => (
        <DescribedInput key={field.name} field={field} state={state} />
      ))}
    </div>
  );
  if (!legend) return inputs;
  if (folded)
    return (
      <details open={isTouched(group, state)}>
        <summary className="min-h-11 cursor-pointer py-2 font-semibold text-slate">{legend}</summary>
        <fieldset className="pt-2">
          <legend className="sr-only">{legend}</legend>
          {inputs}
        </fieldset>
      </details>
    );
  return (
    <fieldset className="rounded-card border border-line bg-surface p-4 sm:p-5">
      <legend className="px-2 font-bold text-[1.1rem]">{legend}</legend>
      {hint ? <p className="mb-3 text-ink-soft">{hint}</p> : null}
      {inputs}
    </fieldset>
  );
}

const isTouched = ({ fields }: FieldGroup, state: FormState) =>
  fields.some(({ name }) => state.fields[name] || state.values[name]);
