import { LevelMark } from "@/components/publishing/level-mark";
import { type Column, DataTable } from "@/components/ui/data-table";
import { formatMoment } from "@/lib/i18n/formats";
import { keepTogether } from "@/lib/i18n/keep-together";
import type { Translate } from "@/lib/i18n/translator";
import type { ListedAnnouncement } from "@/lib/publishing/writing/list-announcements";
import { routes } from "@/lib/routes";
import { StateMark } from "./state-mark";

interface AnnouncementTableProps {
  t: Translate;
  rows: readonly ListedAnnouncement[];
  severalSchools: boolean;
}

/** One line a message: where it stands, how many have read and answered, what waits to be read. */
export const AnnouncementTable = ({ t, rows, severalSchools }: AnnouncementTableProps) => (
  <DataTable
    caption={t("staff.announcements.caption")}
    columns={columns(t, severalSchools)}
    rows={rows}
    rowKey={({ id }) => id}
  />
);

const columns = (t: Translate, severalSchools: boolean): Column<ListedAnnouncement>[] => [
  {
    heading: t("staff.announcements.columns.subject"),
    cell: ({ id, subject, schoolName }) => (
      <span className="flex min-w-0 flex-col">
        <a href={routes.announcement(id)} className="row-link break-words">
          {keepTogether(subject)}
        </a>
        {severalSchools ? <span className="font-normal text-ink-soft">{schoolName}</span> : null}
      </span>
    ),
  },
  {
    heading: t("staff.announcements.columns.level"),
    cell: ({ level }) => <LevelMark t={t} level={level} />,
  },
  {
    heading: t("staff.announcements.columns.state"),
    cell: ({ state }) => <StateMark t={t} state={state} />,
  },
  {
    heading: t("staff.announcements.columns.date"),
    cell: ({ sentAt, sendAt, createdAt }) => {
      const moment = sentAt ?? sendAt ?? createdAt;
      return <time dateTime={moment.toISOString()}>{formatMoment(moment)}</time>;
    },
  },
  {
    heading: t("staff.announcements.columns.read"),
    numeric: true,
    cell: ({ sentAt, read, readers }) => (sentAt ? share(t, read, readers) : "—"),
  },
  {
    heading: t("staff.announcements.columns.answered"),
    numeric: true,
    cell: ({ sentAt, answerKind, answered, readers }) =>
      sentAt && answerKind !== "none" ? share(t, answered, readers) : "—",
  },
  {
    heading: t("staff.announcements.columns.replies"),
    numeric: true,
    cell: ({ id, replies }) =>
      replies > 0 ? (
        <a href={routes.announcementReaders(id)} className="row-link">
          {t("staff.announcements.repliesWaiting", { count: replies })}
        </a>
      ) : (
        "—"
      ),
  },
];

const share = (t: Translate, done: number, of: number) => (
  <span className="whitespace-nowrap tabular-nums">{t("staff.announcements.shareOf", { done, of })}</span>
);
