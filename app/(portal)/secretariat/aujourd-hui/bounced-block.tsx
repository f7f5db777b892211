import { MailX } from "lucide-react";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { tellReason } from "@/lib/mail/outbox-view/tell-fate";
import { listedName } from "@/lib/people/full-name";
import { routes } from "@/lib/routes";
import type { BouncedAddress } from "@/lib/today/bounced-addresses";
import type { Waiting } from "@/lib/today/waiting";
import { TodayBlock, TodayRow } from "./today-block";

interface BouncedBlockProps {
  t: Translate;
  waiting: Waiting<BouncedAddress>;
}

/** Families whom no mail reaches: their address is corrected, or they get a letter. */
export function BouncedBlock({ t, waiting: { count, first } }: BouncedBlockProps) {
  if (count === 0) return null;
  return (
    <TodayBlock
      id="bounced"
      Icon={MailX}
      tone="trouble"
      title={t("staff.today.bounced.title", { count })}
      all={{ href: routes.connections({ etat: "bounced" }), label: t("staff.today.all", { count }) }}
    >
      {first.map((person) => (
        <TodayRow
          key={person.id}
          name={listedName(person)}
          href={routes.staffPerson(person.id)}
          note={tellBounce(t, person)}
        >
          <a href={routes.staffPersonEmail(person.id)} className="standing-link">
            {t("staff.today.bounced.correct")}
          </a>
          <a href={routes.letters({ personnes: person.id })} className="standing-link">
            {t("staff.today.bounced.print")}
          </a>
        </TodayRow>
      ))}
    </TodayBlock>
  );
}

function tellBounce(t: Translate, { email, reason, bouncedAt }: BouncedAddress): string {
  return t("staff.today.bounced.note", {
    email: email ?? "",
    reason: tellReason(reason, t),
    moment: bouncedAt ? formatMoment(bouncedAt) : "",
  });
}
