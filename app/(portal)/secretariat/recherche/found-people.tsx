import type { Translate } from "@/lib/i18n/translator";
import { listedName } from "@/lib/people/full-name";
import type { FoundPerson } from "@/lib/people/search/describe-people";
import { belongsInWords, stateInWords } from "@/lib/people/search/found-in-words";
import { routes } from "@/lib/routes";

interface FoundPeopleProps {
  t: Translate;
  people: readonly FoundPerson[];
  more: boolean;
}

/** Whoever pressed Enter in the box goes on with Enter. */
const focused = { autoFocus: true };

/** The first has the focus: Enter opens it, `j` and `k` walk on. */
export function FoundPeople({ t, people, more }: FoundPeopleProps) {
  return (
    <>
      <p role="status" className="text-ink-soft">
        {t("staff.person.search.count", { count: people.length, more: more ? "yes" : "no" })}
      </p>
      <ul className="flex flex-col divide-y divide-line rounded-card border border-line bg-surface">
        {people.map((person, index) => (
          <li key={person.userId} data-row className="max-w-none">
            <a
              href={routes.staffPerson(person.userId)}
              {...(index === 0 ? focused : {})}
              className="grid min-h-11 grid-cols-[1fr_auto] items-center gap-x-4 px-4 py-2 hover:bg-slate-chalk"
            >
              <span className="min-w-0">
                <span className="font-semibold text-slate">{listedName(person)}</span>
                <span className="block text-ink-soft">{belongsInWords(t, person)}</span>
              </span>
              <span className="text-end text-ink-soft">{stateInWords(t, person)}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
