import { Search } from "lucide-react";
import { routes } from "@/lib/routes";

interface StaffSearchProps {
  words: { label: string; placeholder: string; submit: string };
}

/** One box for everybody and everything; `/` focuses it from any page of the secretariat. */
export function StaffSearch({ words }: StaffSearchProps) {
  return (
    <search>
      <form action={routes.staffSearch()} className="relative flex">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute start-3.5 top-3.5 size-5 text-ink-soft"
        />
        <input
          type="search"
          name="q"
          aria-label={words.label}
          placeholder={words.placeholder}
          autoComplete="off"
          data-staff-search
          className="block min-h-12 w-full rounded-control border-2 border-edge bg-surface py-2 ps-11 pe-3 placeholder:text-ink-soft hover:border-slate focus:border-slate"
        />
        <button type="submit" className="sr-only">
          {words.submit}
        </button>
      </form>
    </search>
  );
}
