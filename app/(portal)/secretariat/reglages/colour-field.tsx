"use client";

import { useState } from "react";
import { onTint, SchoolTint } from "@/components/layout/school-tint";
import { TextField } from "@/components/ui/text-field";

interface ColourFieldProps {
  start: string;
  error: string | undefined;
  /** What the band says: the school's name. */
  name: string;
  words: Record<"label" | "hint" | "preview", string>;
}

/** A school's colour, and the band as it will be once corrected for contrast. */
export function ColourField({ start, error, name, words }: ColourFieldProps) {
  const [colour, setColour] = useState(start);
  return (
    <>
      <TextField
        name="colour"
        label={words.label}
        hint={words.hint}
        error={error}
        defaultValue={start}
        onChange={({ target }) => setColour(target.value)}
        autoComplete="off"
      />
      <figure className="flex flex-col gap-1.5">
        <figcaption className="text-ink-soft">{words.preview}</figcaption>
        <div
          className={`relative isolate overflow-hidden rounded-control px-4 py-2.5 font-semibold ${onTint}`}
        >
          <SchoolTint colour={colour || null} />
          {name}
        </div>
      </figure>
    </>
  );
}
