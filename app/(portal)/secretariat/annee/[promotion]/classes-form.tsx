"use client";

import type { FormTitles } from "@/components/forms/form-titles";
import { ServerForm } from "@/components/forms/server-form";
import { type Column, DataTable } from "@/components/ui/data-table";
import { inputLook } from "@/components/ui/field-look";
import { StickyBar } from "@/components/ui/sticky-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction, FormState } from "@/lib/forms/form-state";

/** One line of the sheet, its words ready to be read. */
export interface ClassLine {
  id: string;
  name: string;
  pupils: string;
  /** Empty while nobody has said, and for a class that leaves. */
  next: string;
  leaves: boolean;
  was: string;
  nextLabel: string;
  leavesLabel: string;
  exceptions: { href: string; text: string; label: string };
}

interface ClassesFormProps {
  action: FormAction;
  titles: FormTitles;
  promotion: string;
  lines: readonly ClassLine[];
  /** Names that are likely to be typed. */
  suggestions: readonly string[];
  words: Record<
    "heading" | "name" | "next" | "leaves" | "exceptions" | "asked" | "submit" | "waiting",
    string
  >;
}

const listId = "classes-connues";

/** What each class becomes, on one sheet. */
export function ClassesForm({ action, titles, promotion, lines, suggestions, words }: ClassesFormProps) {
  return (
    <ServerForm action={action} titles={titles}>
      {(state) => (
        <>
          <input type="hidden" name="promotion" value={promotion} />
          <datalist id={listId}>
            {suggestions.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <DataTable
            caption={words.heading}
            columns={columns(words, state)}
            rows={lines}
            rowKey={({ id }) => id}
          />
          <StickyBar>
            <SubmitButton variant="secondary" waiting={words.waiting} className="max-sm:w-full">
              {words.submit}
            </SubmitButton>
          </StickyBar>
        </>
      )}
    </ServerForm>
  );
}

const columns = (words: ClassesFormProps["words"], { values, attempt }: FormState): Column<ClassLine>[] => [
  {
    heading: words.name,
    cell: ({ id, name, pupils, was }) => (
      <span className="flex flex-wrap items-baseline gap-x-2.5">
        <input type="hidden" name={`name-${id}`} value={name} />
        <input type="hidden" name={`was-${id}`} value={was} />
        {name}
        <span className="font-normal text-ink-soft">{pupils}</span>
      </span>
    ),
  },
  {
    heading: words.next,
    cell: ({ id, next, leaves, nextLabel }) => (
      <span className="flex items-center gap-2.5">
        <input
          name={`next-${id}`}
          aria-label={nextLabel}
          list={listId}
          maxLength={60}
          autoComplete="off"
          defaultValue={values[`next-${id}`] ?? next}
          className={`${inputLook} min-h-11 max-w-36 py-1`}
        />
        {next === "" && !leaves ? <Asked>{words.asked}</Asked> : null}
      </span>
    ),
  },
  {
    heading: words.leaves,
    cell: ({ id, leaves, leavesLabel }) => (
      <label className="flex min-h-11 w-11 cursor-pointer items-center justify-center">
        <input
          key={attempt}
          type="checkbox"
          name={`leaves-${id}`}
          aria-label={leavesLabel}
          defaultChecked={attempt > 0 ? values[`leaves-${id}`] !== undefined : leaves}
          className="size-6 cursor-pointer accent-slate"
        />
      </label>
    ),
  },
  {
    heading: words.exceptions,
    cell: ({ exceptions: { href, text, label } }) => (
      <a href={href} aria-label={`${label} : ${text}`} className="standing-link">
        {text}
      </a>
    ),
  },
];

const Asked = ({ children }: { children: string }) => (
  <span className="whitespace-nowrap rounded-pill bg-ochre-chalk px-2.5 py-0.5 font-semibold text-[0.9rem] text-ochre">
    {children}
  </span>
);
