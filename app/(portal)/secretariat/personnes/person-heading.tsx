import type { Translate } from "@/lib/i18n/translator";
import type { Person } from "@/lib/people/find-person";
import { fullName } from "@/lib/people/full-name";
import { routes } from "@/lib/routes";
import { rolesInWords } from "./roles-in-words";

/** The person beside a list: the name leads to the whole page. */
export function PersonHeading({ t, person }: { t: Translate; person: Person }) {
  return (
    <div>
      <h2>
        <a href={routes.staffPerson(person.userId)} className="link">
          {fullName(person)}
        </a>
      </h2>
      <p className="text-ink-soft">{rolesInWords(t, person).join(" · ")}</p>
    </div>
  );
}
