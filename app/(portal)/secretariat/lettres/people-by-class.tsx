import { ChevronRight } from "lucide-react";
import type { Translate } from "@/lib/i18n/translator";
import type { CodeState } from "@/lib/letters/letter-runs";
import type { Addressee } from "@/lib/letters/plan-letters";
import { listNames } from "@/lib/mail/list-names";
import { fullName } from "@/lib/people/full-name";
import { routes } from "@/lib/routes";

/** Somebody written to; once printed, with what became of the code. */
interface ListedPerson {
  addressee: Addressee;
  state?: CodeState;
}

/** Above this many names nobody reads a list. */
const mostNames = 600;

/** Class by class, in the order of the sheets; the names unfold. */
export function PeopleByClass({ t, people }: { t: Translate; people: readonly ListedPerson[] }) {
  if (people.length === 0) return null;
  if (people.length > mostNames)
    return <p className="text-ink-soft">{t("staff.letters.proposal.tooLong")}</p>;
  const classes = [...byClass(people)];
  return (
    <div className="flex flex-col gap-2">
      <h3>{t("staff.letters.proposal.people")}</h3>
      <div className="gap-x-10 xl:columns-2">
        {classes.map(([name, listed]) => (
          <details
            key={name}
            open={classes.length === 1}
            className="group break-inside-avoid border-line border-b"
          >
            <summary className="flex min-h-11 cursor-pointer list-none items-center gap-3 py-2 [&::-webkit-details-marker]:hidden">
              <ChevronRight
                aria-hidden="true"
                className="size-5 shrink-0 text-ink-soft group-open:rotate-90"
              />
              <span className="font-semibold">{name || t("staff.letters.proposal.noClass")}</span>
              <span className="text-ink-soft">
                {t("staff.letters.proposal.inClass", { count: listed.length })}
              </span>
            </summary>
            <ul className="flex flex-col pb-2">
              {listed.map((person) => (
                <PersonLine key={person.addressee.userId} t={t} person={person} />
              ))}
            </ul>
          </details>
        ))}
      </div>
    </div>
  );
}

/** The people come in the order of the sheets: so do their classes. */
function byClass(people: readonly ListedPerson[]): Map<string, ListedPerson[]> {
  const classes = new Map<string, ListedPerson[]>();
  for (const person of people) {
    const name = person.addressee.children[0]?.className ?? "";
    classes.set(name, [...(classes.get(name) ?? []), person]);
  }
  return classes;
}

function PersonLine({ t, person: { addressee, state } }: { t: Translate; person: ListedPerson }) {
  const { userId, lastName, firstName, isStudent, children } = addressee;
  const named = children.map((child) => fullName(child));
  return (
    <li className="flex flex-wrap items-center gap-x-3">
      <a href={routes.staffPerson(userId)} className="standing-link">
        {lastName} {firstName}
      </a>
      {isStudent ? null : (
        <span className="text-ink-soft">
          {t("staff.letters.proposal.children", { children: listNames("fr", named) })}
        </span>
      )}
      {state ? <span className="ms-auto">{t(`staff.letters.codeState.${state}`)}</span> : null}
    </li>
  );
}
