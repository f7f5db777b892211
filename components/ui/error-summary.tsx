"use client";

import { useEffect, useRef } from "react";

export interface FieldError {
  /** The id of the field to link to (its name, usually); none when the refusal is about the whole form. */
  field?: string | undefined;
  message: string;
}

interface ErrorSummaryProps {
  title: string;
  errors: readonly FieldError[];
}

/** The native attribute: the browser moves the focus here when a refused page arrives without scripts. */
const takesFocus = { autoFocus: true };

/**
 * Takes the focus when a form was refused: by `autofocus` with scripts off, by an effect each time the
 * errors change with scripts on. Renders nothing without errors.
 */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      {...takesFocus}
      className="rounded-card border-2 border-brick bg-brick-chalk p-4"
    >
      <h2 className="mb-2 text-[1.1rem] text-brick">{title}</h2>
      <ul className="flex flex-col gap-1">
        {errors.map(({ field, message }) => (
          <li key={`${field}:${message}`} className="font-medium">
            {field ? (
              <a
                href={`#${field}`}
                className="link inline-flex min-h-11 items-center text-brick hover:text-brick-deep"
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
