import { Notice } from "@/components/ui/notice";
import { formatCount } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { countReaders, type ReaderCounts } from "@/lib/publishing/sending/count-readers";
import type { StaffAnnouncement } from "@/lib/publishing/writing/find-announcement";

interface ReachOfProps {
  t: Translate;
  message: StaffAnnouncement;
  /** Several schools are written to: each says which it is. */
  named: boolean;
}

/** How many persons would read it today, by the way in which they learn of it; and whom nothing reaches. */
export async function ReachOf({ t, message, named }: ReachOfProps) {
  const counts = await countReaders(message);
  return (
    <div className="flex flex-col gap-3">
      {named ? <h3>{message.schoolName}</h3> : null}
      <p>
        <strong>{t("staff.announcements.reach.people", { count: counts.people })}</strong>
        {t("staff.announcements.reach.pupils", { count: counts.pupils })}
      </p>
      <dl className="grid grid-cols-3 gap-3">
        <Figure term={t("staff.announcements.reach.mail")} value={counts.mail} />
        <Figure term={t("staff.announcements.reach.account")} value={counts.account} />
        <Figure term={t("staff.announcements.reach.paper")} value={counts.paper} />
      </dl>
      <Gaps t={t} counts={counts} />
    </div>
  );
}

const Figure = ({ term, value }: { term: string; value: number }) => (
  <div className="flex flex-col-reverse justify-end">
    <dt className="text-[0.95rem] text-ink-soft">{term}</dt>
    <dd className="font-bold text-[1.4rem] tabular-nums">{formatCount(value)}</dd>
  </div>
);

function Gaps({ t, counts: { withoutAnyWay, pupilsWithoutReader } }: { t: Translate; counts: ReaderCounts }) {
  if (withoutAnyWay === 0 && pupilsWithoutReader === 0) return null;
  return (
    <Notice kind="warning">
      {withoutAnyWay > 0 ? (
        <p>{t("staff.announcements.reach.withoutAnyWay", { count: withoutAnyWay })}</p>
      ) : null}
      {pupilsWithoutReader > 0 ? (
        <p>{t("staff.announcements.reach.pupilsWithoutReader", { count: pupilsWithoutReader })}</p>
      ) : null}
    </Notice>
  );
}
