import type { ListColumn } from "@/components/lists/list-table";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { listedName } from "@/lib/people/full-name";
import type { ReadMessage } from "@/lib/publishing/readers/find-read-message";
import type { ReaderRow } from "@/lib/publishing/readers/list-readers";
import { asksAnswer } from "@/lib/publishing/readers/possible-answers";
import type { ReaderSort } from "@/lib/publishing/readers/reader-request";
import { tellAnswer } from "@/lib/publishing/readers/tell-answer";
import { routes } from "@/lib/routes";
import { isLate, tellChannel } from "./reader-words";

type ReaderColumn = ListColumn<ReaderRow, ReaderSort>;

const soft = "font-normal text-[0.95rem] text-ink-soft";

/** What the list tells of a reader and a pupil. */
export const readerColumns = (t: Translate, message: ReadMessage): ReaderColumn[] => [
  {
    heading: t("staff.readers.list.pupil"),
    sort: "classe",
    cell: ({ pupilLastName: lastName, pupilFirstName: firstName, className }) => (
      <span className="flex flex-col">
        {listedName({ lastName, firstName })}
        <span className={soft}>{className ?? t("staff.readers.classes.noClass")}</span>
      </span>
    ),
  },
  {
    heading: t("staff.readers.list.reader"),
    sort: "lecteur",
    cell: (row) => <ReaderCell t={t} message={message} row={row} />,
  },
  { heading: t("staff.readers.list.read"), sort: "lu", cell: ({ readAt }) => <When t={t} at={readAt} /> },
  ...(asksAnswer(message)
    ? [
        {
          heading: t("staff.readers.list.answer"),
          sort: "reponse" as const,
          cell: (row: ReaderRow) => <AnswerCell t={t} message={message} row={row} />,
        },
      ]
    : []),
  {
    heading: t("staff.readers.list.channel"),
    spare: true,
    cell: (row) => (
      <span className="flex flex-col">
        {tellChannel(t, row)}
        {row.remindedAt ? (
          <span className={soft}>
            {t("staff.readers.list.reminded", { moment: formatMoment(row.remindedAt) })}
          </span>
        ) : null}
      </span>
    ),
  },
];

const When = ({ t, at }: { t: Translate; at: Date | null }) =>
  at ? (
    <time dateTime={at.toISOString()}>{formatMoment(at)}</time>
  ) : (
    <span className="text-ink-soft">{t("staff.readers.list.notYet")}</span>
  );

interface CellProps {
  t: Translate;
  message: ReadMessage;
  row: ReaderRow;
}

function ReaderCell({ t, message, row }: CellProps) {
  const ended = row.readsToday ? [] : [t("staff.readers.list.ended")];
  const role = t(row.asGuardian ? "staff.readers.list.guardian" : "staff.readers.list.self");
  return (
    <span className="flex flex-col items-end sm:items-start">
      <a href={routes.announcementThread(message.id, row.id)} className="row-link w-fit">
        {listedName(row)}
      </a>
      <span className={soft}>{[role, ...ended].join(" · ")}</span>
      {row.replies > 0 ? (
        <span className={row.unseen > 0 ? "font-semibold text-[0.95rem] text-ochre" : soft}>
          {row.unseen > 0
            ? t("staff.readers.list.unseen", { count: row.unseen })
            : t("staff.readers.list.wrote", { count: row.replies })}
        </span>
      ) : null}
    </span>
  );
}

/** What was answered and when, and by whose hand when it came on paper; else whether it is late. */
export function AnswerCell({ t, message, row }: CellProps) {
  const { answer, answeredAt, recordedBy } = row;
  if (!answeredAt || answer === null) return <NoAnswer t={t} message={message} row={row} />;
  const noted = recordedBy ? [t("staff.readers.list.recordedBy", { name: recordedBy })] : [];
  return (
    <span className="flex flex-col">
      <span className="font-semibold [overflow-wrap:anywhere]">{tellAnswer(t, answer, message.choices)}</span>
      <span className={soft}>{[formatMoment(answeredAt), ...noted].join(" · ")}</span>
    </span>
  );
}

/** Nobody waits for the answer of who may not give one. */
function NoAnswer({ t, message, row: { mayAnswer } }: CellProps) {
  if (!mayAnswer) return <span className="text-ink-soft">{t("staff.readers.list.readsOnly")}</span>;
  return isLate(message) ? (
    <span className="font-semibold text-brick">{t("staff.readers.list.late")}</span>
  ) : (
    <span className="text-ink-soft">{t("staff.readers.list.waiting")}</span>
  );
}
