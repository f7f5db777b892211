import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

const tones = { trouble: "text-brick", todo: "text-ochre", calm: "text-slate" } as const;

interface TodayBlockProps {
  id: string;
  Icon: LucideIcon;
  /** How pressing it is; the words say it too. */
  tone: keyof typeof tones;
  title: string;
  /** Where all of them are. */
  all?: { href: string; label: string } | undefined;
  /** `TodayRow`s. */
  children?: ReactNode;
}

/** One thing that waits: how many, the first by name, and where the others are. */
export function TodayBlock({ id, Icon, tone, title, all, children }: TodayBlockProps) {
  return (
    <section aria-labelledby={id} className="rounded-card border border-line bg-surface shadow-card">
      <div className="flex flex-wrap items-center justify-between gap-x-6 px-4 py-2 sm:px-5">
        <h2 id={id} className="flex items-center gap-2.5 py-1.5 text-[1.05rem]">
          <Icon aria-hidden="true" className={`size-5 shrink-0 ${tones[tone]}`} />
          {title}
        </h2>
        {all ? (
          <a href={all.href} className="standing-link">
            {all.label}
          </a>
        ) : null}
      </div>
      {children ? <ul className="divide-y divide-line border-line border-t">{children}</ul> : null}
    </section>
  );
}

interface TodayRowProps {
  name: string;
  /** Where the person or thing is shown. */
  href?: string;
  note?: ReactNode;
  /** Buttons and links that mend it. */
  children?: ReactNode;
}

/** One of those that wait, with its act beside it. */
export function TodayRow({ name, href, note, children }: TodayRowProps) {
  return (
    <li data-row className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2 sm:px-5">
      <div className="min-w-0 grow basis-64">
        {href ? (
          <a href={href} className="row-link">
            {name}
          </a>
        ) : (
          <span className="font-semibold">{name}</span>
        )}
        {note ? <p className="text-ink-soft [overflow-wrap:anywhere]">{note}</p> : null}
      </div>
      <div className="flex flex-wrap items-center gap-x-5">{children}</div>
    </li>
  );
}
