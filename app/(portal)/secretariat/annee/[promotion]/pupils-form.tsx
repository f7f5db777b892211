"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { type Column, DataTable } from "@/components/ui/data-table";
import { inputLook } from "@/components/ui/field-look";
import type { Choice } from "@/components/ui/select-field";
import { StickyBar } from "@/components/ui/sticky-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction, FormState } from "@/lib/forms/form-state";

/** One line of the sheet, its words ready to be read. */
export interface PupilLine {
  id: string;
  name: string;
  outcome: string;
  className: string;
  was: string;
  outcomeLabel: string;
  classLabel: string;
}

interface PupilsFormProps {
  action: FormAction;
  titles: FormTitles;
  promotion: string;
  /** The class's id, or « sans ». */
  classId: string;
  lines: readonly PupilLine[];
  /** What may become of a pupil; an empty value follows the class. */
  outcomes: readonly Choice[];
  words: Record<"heading" | "pupil" | "outcome" | "className" | "submit" | "waiting", string>;
}

/** Who does not follow their class, on one sheet. */
export function PupilsForm({ action, titles, promotion, classId, lines, outcomes, words }: PupilsFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {(state) => (
        <>
          <input type="hidden" name="promotion" value={promotion} />
          <input type="hidden" name="classe" value={classId} />
          <DataTable
            caption={words.heading}
            columns={columns({ words, outcomes }, state)}
            rows={lines}
            rowKey={({ id }) => id}
          />
          <StickyBar>
            <SubmitButton waiting={words.waiting} className="max-sm:w-full">
              {words.submit}
            </SubmitButton>
          </StickyBar>
        </>
      )}
    </ServerForm>
  );
}

const columns = (
  { words, outcomes }: Pick<PupilsFormProps, "words" | "outcomes">,
  { values, fields, attempt }: FormState,
): Column<PupilLine>[] => [
  {
    heading: words.pupil,
    cell: ({ id, name, was }) => (
      <>
        <input type="hidden" name={`was-${id}`} value={was} />
        {name}
      </>
    ),
  },
  {
    heading: words.outcome,
    cell: ({ id, outcome, outcomeLabel }) => (
      <select
        key={attempt}
        name={`outcome-${id}`}
        aria-label={outcomeLabel}
        defaultValue={values[`outcome-${id}`] ?? outcome}
        className={`${inputLook} min-h-11 py-1 sm:w-60`}
      >
        {outcomes.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    ),
  },
  {
    heading: words.className,
    cell: ({ id, className, classLabel }) => (
      <span className="flex flex-col">
        <input
          id={`class-${id}`}
          name={`class-${id}`}
          aria-label={classLabel}
          aria-invalid={fields[`class-${id}`] ? true : undefined}
          aria-describedby={fields[`class-${id}`] ? `class-${id}-error` : undefined}
          maxLength={60}
          autoComplete="off"
          defaultValue={values[`class-${id}`] ?? className}
          className={`${inputLook} min-h-11 w-36 py-1`}
        />
        {fields[`class-${id}`] ? (
          <span id={`class-${id}-error`} className="font-semibold text-brick">
            {fields[`class-${id}`]}
          </span>
        ) : null}
      </span>
    ),
  },
];
