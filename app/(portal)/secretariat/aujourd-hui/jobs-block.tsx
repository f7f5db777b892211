import { OctagonAlert } from "lucide-react";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";
import type { FailedJob } from "@/lib/today/failed-jobs";
import type { Waiting } from "@/lib/today/waiting";
import { TodayBlock, TodayRow } from "./today-block";

interface JobsBlockProps {
  t: Translate;
  waiting: Waiting<FailedJob>;
}

/** By the part of the secretariat that a kind of work belongs to: its name, and where one begins again. */
const rooms = {
  import: routes.imports(),
  year: routes.yearEnd(),
  audit: routes.journal(),
} as const;

type Room = keyof typeof rooms;

const roomOf = (kind: string): Room | undefined => {
  const [part = ""] = kind.split(".");
  return Object.hasOwn(rooms, part) ? (part as Room) : undefined;
};

/** Work that stopped without an end: nothing of it was written, and it can be begun again. */
export function JobsBlock({ t, waiting: { count, first } }: JobsBlockProps) {
  if (count === 0) return null;
  return (
    <TodayBlock id="jobs" Icon={OctagonAlert} tone="trouble" title={t("staff.today.jobs.title", { count })}>
      {first.map(({ id, kind, school, finishedAt }) => {
        const room = roomOf(kind);
        const note = t("staff.today.jobs.note", {
          school: school ?? t("staff.today.jobs.organisation"),
          moment: formatMoment(finishedAt),
          reference: id.slice(0, 8),
        });
        return (
          <TodayRow key={id} name={t(`staff.today.jobs.kinds.${room ?? "other"}`)} note={note}>
            {room ? (
              <a href={rooms[room]} className="standing-link">
                {t("staff.today.jobs.again")}
              </a>
            ) : null}
          </TodayRow>
        );
      })}
    </TodayBlock>
  );
}
