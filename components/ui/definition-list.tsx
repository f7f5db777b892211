import type { ReactNode } from "react";

export interface Definition {
  term: string;
  details: ReactNode;
}

/** Facts with their names: under each other where there is little room, else side by side. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="@container flex flex-col gap-3">
      {items.map(({ term, details }) => (
        <div key={term} className="@sm:grid @sm:grid-cols-[2fr_3fr] @sm:gap-4">
          <dt className="text-ink-soft">{term}</dt>
          <dd className="min-w-0 font-medium [&_.link]:easy-target">{details}</dd>
        </div>
      ))}
    </dl>
  );
}
