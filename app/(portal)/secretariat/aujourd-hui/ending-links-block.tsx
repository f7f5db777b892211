import { Hourglass, Link2Off } from "lucide-react";
import { Button } from "@/components/ui/button";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { listedName } from "@/lib/people/full-name";
import { routes } from "@/lib/routes";
import type { EndingLink } from "@/lib/today/ending-links";
import type { Waiting } from "@/lib/today/waiting";
import { extendLink, sendAgain } from "./actions";
import { TodayBlock, TodayRow } from "./today-block";

interface EndingLinksProps {
  t: Translate;
  waiting: Waiting<EndingLink>;
}

/** Links that die within three days: given 14 more in one press. */
export function ExpiringBlock({ t, waiting: { count, first } }: EndingLinksProps) {
  if (count === 0) return null;
  return (
    <TodayBlock id="expiring" Icon={Hourglass} tone="todo" title={t("staff.today.expiring.title", { count })}>
      {first.map((person) => (
        <TodayRow
          key={person.id}
          name={listedName(person)}
          href={routes.staffPerson(person.id)}
          note={t("staff.today.expiring.note", { moment: formatMoment(person.endsAt) })}
        >
          <PersonForm act={extendLink} person={person} label={t("staff.today.expiring.extend")} />
        </TodayRow>
      ))}
    </TodayBlock>
  );
}

/** Who was invited and let the time pass: written to again in one press. */
export function ExpiredBlock({ t, waiting: { count, first } }: EndingLinksProps) {
  if (count === 0) return null;
  return (
    <TodayBlock
      id="expired"
      Icon={Link2Off}
      tone="todo"
      title={t("staff.today.expired.title", { count })}
      all={{ href: routes.connections({ etat: "expired" }), label: t("staff.today.all", { count }) }}
    >
      {first.map((person) => (
        <TodayRow
          key={person.id}
          name={listedName(person)}
          href={routes.staffPerson(person.id)}
          note={t("staff.today.expired.note", { moment: formatMoment(person.endsAt) })}
        >
          <PersonForm act={sendAgain} person={person} label={t("staff.today.expired.resend")} />
        </TodayRow>
      ))}
    </TodayBlock>
  );
}

interface PersonFormProps {
  act: (data: FormData) => Promise<void>;
  person: EndingLink;
  label: string;
}

/** Made anew with each page: two presses of one button are one act. */
function PersonForm({ act, person: { id, schoolId, lastName, firstName }, label }: PersonFormProps) {
  return (
    <form action={act}>
      <input type="hidden" name="person" value={id} />
      <input type="hidden" name="school" value={schoolId} />
      <input type="hidden" name="press" value={crypto.randomUUID()} />
      <Button variant="secondary" aria-label={`${label} : ${lastName} ${firstName}`}>
        {label}
      </Button>
    </form>
  );
}
