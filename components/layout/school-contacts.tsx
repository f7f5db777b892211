import type { Translate } from "@/lib/i18n/translator";
import type { School } from "@/lib/people/schools";
import { SchoolContact } from "./school-contact";

interface SchoolContactsProps {
  t: Translate;
  /** Named each when there are several, so that nobody calls the wrong one. */
  schools: readonly School[];
}

/** Whom to call, next to the sentence that says to. */
export function SchoolContacts({ t, schools }: SchoolContactsProps) {
  return schools.map((school) => (
    <div key={school.id} className="rounded-card bg-chalk px-4 py-3">
      {schools.length > 1 ? <p className="font-semibold">{school.name}</p> : null}
      <SchoolContact t={t} school={school} />
    </div>
  ));
}
