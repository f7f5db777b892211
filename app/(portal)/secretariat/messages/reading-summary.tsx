import { Card } from "@/components/ui/card";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { StaffReach } from "@/lib/auth/policy";
import type { Translate } from "@/lib/i18n/translator";
import { countReading } from "@/lib/publishing/readers/count-reading";
import { findReadMessage } from "@/lib/publishing/readers/find-read-message";
import { asksAnswer, possibleAnswers } from "@/lib/publishing/readers/possible-answers";
import { tellAnswer } from "@/lib/publishing/readers/tell-answer";
import { routes } from "@/lib/routes";

interface ReadingSummaryProps {
  t: Translate;
  reach: StaffReach;
  announcementId: string;
}

/** How far a message has come, in a few lines on its own page; nothing before it is there. */
export async function ReadingSummary({ t, reach, announcementId }: ReadingSummaryProps) {
  const message = await findReadMessage(reach, announcementId);
  if (!message?.sentAt) return null;
  const { readers, read, answered, answers } = await countReading(message.id);
  const given = possibleAnswers(message).map((answer) =>
    t("staff.readers.summary.given", {
      answer: tellAnswer(t, answer, message.choices),
      count: answers[answer] ?? 0,
    }),
  );
  return (
    <Card aria-labelledby="lecture">
      <div className="flex flex-col gap-3">
        <h2 id="lecture">{t("staff.readers.summary.heading")}</h2>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <ProgressBar
            value={read}
            max={readers}
            label={t("staff.readers.summary.readLabel", { read, readers })}
          />
          {t("staff.readers.summary.read", { read, readers })}
        </p>
        {asksAnswer(message) ? (
          <>
            <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <ProgressBar
                value={answered}
                max={readers}
                label={t("staff.readers.summary.answeredLabel", { answered, readers })}
              />
              {t("staff.readers.summary.answered", { answered, readers })}
            </p>
            <p className="text-ink-soft [overflow-wrap:anywhere]">{given.join(" · ")}</p>
          </>
        ) : null}
        <p>
          <a href={routes.announcementReaders(message.id)} className="standing-link">
            {t("staff.readers.summary.see")}
          </a>
        </p>
      </div>
    </Card>
  );
}
