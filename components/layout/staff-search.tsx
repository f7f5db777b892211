"use client";

import { Search } from "lucide-react";
import { routes } from "@/lib/routes";
import { SearchSuggestions } from "./search-suggestions";
import { useSuggestions } from "./use-suggestions";

interface StaffSearchProps {
  /** What the page answers, if it is the one of the results. */
  query?: string | undefined;
  words: { label: string; placeholder: string; submit: string; suggestions: string };
}

const listId = "staff-suggestions";
const optionId = (index: number) => `${listId}-${index}`;

/**
 * One box for everybody and everything; `/` focuses it from any page of the secretariat. It answers while one types
 * (a combobox of the ARIA practices: the first answer is chosen, Enter opens it); without scripts Enter leads to the
 * page of results.
 */
export function StaffSearch({ query = "", words }: StaffSearchProps) {
  const { typed, suggestions, status, open, chosen, ...box } = useSuggestions(query);
  return (
    <search className="relative block">
      <form action={routes.staffSearch()} className="relative flex" onSubmit={box.onSubmit}>
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute start-3.5 top-3.5 size-5 text-ink-soft"
        />
        <input
          type="search"
          name="q"
          role="combobox"
          aria-label={words.label}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={open ? optionId(chosen) : undefined}
          placeholder={words.placeholder}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          data-staff-search
          value={typed}
          onChange={box.onChange}
          onKeyDown={box.onKeyDown}
          onFocus={box.onFocus}
          onBlur={box.onBlur}
          className="block min-h-12 w-full rounded-control border-2 border-edge bg-surface py-2 ps-11 pe-3 placeholder:text-ink-soft hover:border-slate focus:border-slate"
        />
        <button type="submit" className="sr-only">
          {words.submit}
        </button>
      </form>
      <SearchSuggestions
        id={listId}
        label={words.suggestions}
        suggestions={open ? suggestions : []}
        chosen={chosen}
        optionId={optionId}
      />
      <p role="status" className="sr-only">
        {open ? status : ""}
      </p>
    </search>
  );
}
