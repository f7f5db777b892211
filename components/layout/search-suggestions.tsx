import type { Suggestion } from "@/lib/people/search/suggestion";

interface SearchSuggestionsProps {
  id: string;
  label: string;
  suggestions: readonly Suggestion[];
  chosen: number;
  optionId: (index: number) => string;
}

/** The list under the box. The focus stays in the box; a press opens a line without taking it away. */
export function SearchSuggestions({ id, label, suggestions, chosen, optionId }: SearchSuggestionsProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      hidden={suggestions.length === 0}
      className="absolute inset-x-0 top-full z-20 mt-1 max-h-[70vh] overflow-y-auto rounded-card border border-edge bg-surface p-1 shadow-card"
    >
      {suggestions.map(({ href, label: name, detail, state }, index) => (
        <a
          key={href}
          id={optionId(index)}
          role="option"
          aria-selected={index === chosen}
          tabIndex={-1}
          href={href}
          onMouseDown={(event) => event.preventDefault()}
          className="grid min-h-11 grid-cols-[1fr_auto] items-center gap-x-4 rounded-control px-3 py-1.5 hover:bg-chalk aria-selected:bg-slate-chalk"
        >
          <span className="min-w-0">
            <span className="font-semibold">{name}</span>
            <span className="block truncate text-ink-soft">{detail}</span>
          </span>
          <span className="text-end text-ink-soft">{state}</span>
        </a>
      ))}
    </div>
  );
}
