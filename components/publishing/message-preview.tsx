import { Card } from "@/components/ui/card";
import { formatDate } from "@/lib/i18n/formats";
import { keepTogether } from "@/lib/i18n/keep-together";
import type { Translate } from "@/lib/i18n/translator";
import { LevelMark } from "./level-mark";
import { MarkedText } from "./marked-text";

interface Previewed {
  level: "urgent" | "to_do" | "information";
  subject: string;
  body: string;
  answerKind: "none" | "acknowledge" | "yes_no" | "choice";
  choices: string[];
  answerBy: string | null;
  allowsReplies: boolean;
  schoolName: string;
}

/** A message as a family sees it, its buttons drawn and not to be pressed. */
export function MessagePreview({ t, message }: { t: Translate; message: Previewed }) {
  const { level, subject, body, schoolName, allowsReplies } = message;
  return (
    <Card aria-labelledby="message" className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <p className="flex flex-wrap items-center justify-between gap-x-4 text-ink-soft">
          <LevelMark t={t} level={level} />
          <span>{schoolName}</span>
        </p>
        <h2 id="message" className="break-words">
          {keepTogether(subject)}
        </h2>
      </div>
      <MarkedText text={body} />
      <Asked t={t} message={message} />
      {allowsReplies ? null : <p className="text-ink-soft">{t("staff.announcements.noReplies")}</p>}
    </Card>
  );
}

function Asked({ t, message: { answerKind, choices, answerBy } }: { t: Translate; message: Previewed }) {
  if (answerKind === "none") return null;
  const answers = {
    acknowledge: [t("staff.announcements.answers.acknowledge")],
    yes_no: [t("staff.announcements.answers.yes"), t("staff.announcements.answers.no")],
    choice: choices,
  }[answerKind];
  return (
    <div className="flex flex-col gap-3 rounded-card bg-ochre-chalk p-4">
      <p className="font-semibold text-ochre">
        {answerBy
          ? t("staff.announcements.askedBy", { day: formatDate(new Date(`${answerBy}T12:00:00Z`)) })
          : t("staff.announcements.asked")}
      </p>
      <ul className="flex flex-wrap gap-3" aria-label={t("staff.announcements.answers.label")}>
        {answers.map((answer) => (
          <li
            key={answer}
            className="inline-flex min-h-11 items-center rounded-control border-2 border-edge bg-surface px-5 py-2 font-semibold"
          >
            {answer}
          </li>
        ))}
      </ul>
    </div>
  );
}
