import type { ReactNode } from "react";

interface SectionProps {
  id: string;
  heading: string;
  /** What the settings do, and from when they count. */
  text?: string;
  children: ReactNode;
}

/** Settings that belong together. */
export const Section = ({ id, heading, text, children }: SectionProps) => (
  <section aria-labelledby={id} className="flex flex-col gap-4 border-line border-t pt-6">
    <div className="flex flex-col gap-1">
      <h2 id={id}>{heading}</h2>
      {text ? <p className="text-ink-soft">{text}</p> : null}
    </div>
    {children}
  </section>
);
