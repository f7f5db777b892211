import type { ReactNode } from "react";

export interface Definition {
  term: string;
  details: ReactNode;
}

/** Facts with their names: under each other on a phone, side by side on a desktop. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="flex flex-col gap-3">
      {items.map(({ term, details }) => (
        <div key={term} className="sm:grid sm:grid-cols-[2fr_3fr] sm:gap-4">
          <dt className="text-ink-soft">{term}</dt>
          <dd className="font-medium">{details}</dd>
        </div>
      ))}
    </dl>
  );
}
