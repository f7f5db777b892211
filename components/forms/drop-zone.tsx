"use client";

import { FileUp } from "lucide-react";
import { useState } from "react";
import { describedBy } from "@/components/ui/field-look";

interface DropZoneProps {
  name: string;
  /** What the browser's window offers to choose: « .csv,.xlsx ». */
  accept: string;
  multiple?: boolean;
  error: string | undefined;
  /** Of everything that is chosen. */
  mostBytes: number;
  words: Record<"label" | "hint" | "drop" | "tooBig", string>;
}

const sizeOf = (files: FileList | null) => [...(files ?? [])].reduce((bytes, { size }) => bytes + size, 0);

/** A file field as large as a sheet: whatever is dropped on it is chosen, because it lies under the whole sheet. */
export function DropZone({ name, accept, multiple = false, error, mostBytes, words }: DropZoneProps) {
  const [bytes, setBytes] = useState(0);
  const [over, setOver] = useState(false);
  const refused = bytes > mostBytes ? words.tooBig : error;
  const edge = refused ? "border-brick" : over ? "border-slate bg-slate-chalk" : "border-edge";
  return (
    <div>
      <label htmlFor={name} className="mb-1.5 block font-semibold">
        {words.label}
      </label>
      <p id={`${name}-hint`} className="-mt-1 mb-2 text-ink-soft">
        {words.hint}
      </p>
      {refused ? (
        <p id={`${name}-error`} role="alert" className="mb-2 font-semibold text-brick">
          {refused}
        </p>
      ) : null}
      <div
        className={`relative flex min-h-36 flex-col items-center justify-center gap-3 rounded-card border-2 border-dashed p-5 text-center transition-colors focus-within:border-slate hover:border-slate ${edge}`}
      >
        <FileUp aria-hidden="true" className="size-8 text-slate" />
        <p className="text-ink-soft">{words.drop}</p>
        <input
          type="file"
          id={name}
          name={name}
          accept={accept}
          multiple={multiple}
          required
          aria-describedby={describedBy(name, { hint: words.hint, error: refused })}
          aria-invalid={refused ? true : undefined}
          onChange={(event) => setBytes(sizeOf(event.currentTarget.files))}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          className="max-w-full cursor-pointer text-ink before:absolute before:inset-0 before:content-[''] file:me-3 file:min-h-11 file:cursor-pointer file:rounded-control file:border-2 file:border-edge file:border-solid file:bg-surface file:px-4 file:font-semibold file:text-ink"
        />
      </div>
    </div>
  );
}
