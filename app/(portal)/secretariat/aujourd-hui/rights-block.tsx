import { CalendarX } from "lucide-react";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";
import type { EndingRight } from "@/lib/today/ending-rights";
import type { Waiting } from "@/lib/today/waiting";
import { TodayBlock, TodayRow } from "./today-block";

interface RightsBlockProps {
  t: Translate;
  waiting: Waiting<EndingRight>;
}

/** Ties between an adult and a child that ended these days or end soon: prolonged, or left to end. */
export function RightsBlock({ t, waiting: { count, first } }: RightsBlockProps) {
  if (count === 0) return null;
  return (
    <TodayBlock id="rights" Icon={CalendarX} tone="todo" title={t("staff.today.rights.title", { count })}>
      {first.map(({ guardianshipId, guardianId, guardian, child, endsAt, ended }) => (
        <TodayRow
          key={guardianshipId}
          name={guardian}
          href={routes.staffPerson(guardianId)}
          note={t(`staff.today.rights.${ended ? "ended" : "ending"}`, {
            child,
            moment: formatMoment(endsAt),
          })}
        >
          <a href={routes.staffPersonRights(guardianId, guardianshipId)} className="standing-link">
            {t("staff.today.rights.see")}
          </a>
        </TodayRow>
      ))}
    </TodayBlock>
  );
}
