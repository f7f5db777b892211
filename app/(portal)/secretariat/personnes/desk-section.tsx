import type { Diagnosis, MendingAct } from "@/lib/access/diagnosis/diagnosis";
import type { Translate } from "@/lib/i18n/translator";
import type { Person } from "@/lib/people/find-person";
import { MendingButton } from "./mending-button";

interface DeskSectionProps {
  t: Translate;
  person: Person;
  diagnosis: Diagnosis;
}

/** What may be done besides the main act, for somebody whose account is open. */
function otherActs(
  { suspendedAt, erasedAt, email, bouncedAt }: Person,
  main: MendingAct | null,
): MendingAct[] {
  if (suspendedAt || erasedAt) return [];
  const mayBeMailed: MendingAct[] = email && !bouncedAt ? ["send_link"] : [];
  const all: MendingAct[] = [...mayBeMailed, "give_code", "correct_address", "print_letter"];
  return all.filter((act) => act !== main);
}

/** Every other act of the desk, in reach of one more key. */
export function DeskSection({ t, person, diagnosis }: DeskSectionProps) {
  const acts = otherActs(person, diagnosis.act);
  if (acts.length === 0) return null;
  return (
    <section aria-labelledby="guichet" className="flex flex-col gap-3">
      <h2 id="guichet">{t("staff.person.act.others")}</h2>
      <div className="flex flex-wrap gap-3">
        {acts.map((act) => (
          <MendingButton key={act} t={t} act={act} person={person} variant="secondary" />
        ))}
      </div>
    </section>
  );
}
