"use client";

import { useEffect, useRef } from "react";
import { MarkedText } from "@/components/publishing/marked-text";
import { keepTogether } from "@/lib/i18n/keep-together";

interface PreviewPartProps {
  words: { previewTitle: string; previewText: string };
  subject: string;
  body: string;
  /** Grows with each press of the button: the eye and the reader follow. */
  attempt: number;
}

/** The words as families will see them; nothing is saved yet. */
export function PreviewPart({ words, subject, body, attempt }: PreviewPartProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="apercu"
      className="flex flex-col gap-3 rounded-card border border-slate border-dashed bg-surface p-4 sm:p-6"
    >
      <div>
        <h2 id="apercu">{words.previewTitle}</h2>
        <p className="text-ink-soft">{words.previewText}</p>
      </div>
      <p className="font-bold text-[1.2rem]">{keepTogether(subject)}</p>
      <MarkedText text={body} />
    </section>
  );
}
