import { KeyRound, LogIn, type LucideIcon, Mail, MailWarning, PenLine, UserX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { listTimeline, type TimelineLine, type TimelineSource } from "@/lib/access/timeline/list-timeline";
import type { StaffReach } from "@/lib/auth/policy";
import { formatFullDate, formatTime, isoDay } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";
import { lineInWords } from "./line-in-words";

interface TimelineSectionProps {
  t: Translate;
  reach: StaffReach;
  userId: string;
  before: string | undefined;
}

const icons: Record<TimelineSource, LucideIcon> = {
  mail: Mail,
  fate: MailWarning,
  token: KeyRound,
  attempt: UserX,
  session: LogIn,
  act: PenLine,
};

/** What happened, newest first, day by day. */
export async function TimelineSection({ t, reach, userId, before }: TimelineSectionProps) {
  const { lines, next } = await listTimeline(reach, userId, before);
  return (
    <section aria-labelledby="historique" className="flex flex-col gap-3">
      <h2 id="historique">{t("staff.person.timeline.title")}</h2>
      {lines.length === 0 ? <p className="text-ink-soft">{t("staff.person.timeline.empty")}</p> : null}
      {byDay(lines).map(([day, ofDay]) => (
        <Day key={day} t={t} lines={ofDay} />
      ))}
      <div className="flex flex-wrap gap-3">
        {before ? (
          <ButtonLink href={routes.staffPerson(userId)} variant="quiet">
            {t("staff.person.timeline.newest")}
          </ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink href={`${routes.staffPerson(userId, { avant: next })}#historique`} variant="secondary">
            {t("staff.person.timeline.older")}
          </ButtonLink>
        ) : null}
      </div>
    </section>
  );
}

function byDay(lines: readonly TimelineLine[]): [string, TimelineLine[]][] {
  const days = new Map<string, TimelineLine[]>();
  for (const line of lines) {
    const day = isoDay(line.at);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days];
}

function Day({ t, lines }: { t: Translate; lines: TimelineLine[] }) {
  const [first] = lines;
  return (
    <div>
      <h3 className="text-[1rem] text-ink-soft">{first ? formatFullDate(first.at) : null}</h3>
      <ol className="mt-1 border-line border-s-2 ps-4">
        {lines.map((line) => (
          <Line key={line.key} t={t} line={line} />
        ))}
      </ol>
    </div>
  );
}

function Line({ t, line }: { t: Translate; line: TimelineLine }) {
  const Icon = icons[line.source];
  const { sentence, more } = lineInWords(t, line);
  return (
    <li className="flex max-w-none items-start gap-3 py-1.5">
      <time dateTime={line.at.toISOString()} className="w-16 shrink-0 text-ink-soft">
        {formatTime(line.at)}
      </time>
      <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-ink-soft" />
      <span className="min-w-0 break-words">
        {sentence}
        {more ? <span className="text-ink-soft"> — {more}</span> : null}
      </span>
    </li>
  );
}
