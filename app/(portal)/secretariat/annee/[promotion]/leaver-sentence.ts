import { after, days } from "@/lib/durations";
import type { Promotion } from "@/lib/enrolment/roll-over/find-promotion";
import { formatDate } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { runsStill } from "./runs-still";

/** Until when those who leave may still read, with the days that the school has set. */
export function leaverSentence(t: Translate, { from, school }: Promotion): string {
  const last = after(new Date(from.endsOn), days(school.leaverDays));
  const still = runsStill({ endsOn: last.toISOString().slice(0, 10) });
  return t(still ? "staff.year.preview.leaverAccess" : "staff.year.preview.leaverAccessOver", {
    day: formatDate(new Date(from.endsOn)),
    until: formatDate(last),
    days: school.leaverDays,
  });
}
