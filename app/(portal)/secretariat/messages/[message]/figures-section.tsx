import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatCount, formatDatedMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { StaffAnnouncement } from "@/lib/publishing/writing/find-announcement";
import { readFigures } from "@/lib/publishing/writing/read-figures";
import { routes } from "@/lib/routes";

/** Of a message that was sent: how many have read and answered, and where each of them is told. */
export async function FiguresSection({ t, message }: { t: Translate; message: StaffAnnouncement }) {
  const { readers, read, answered, replies } = await readFigures(message.id);
  return (
    <Card aria-labelledby="lecture" className="flex flex-col gap-4">
      <h2 id="lecture">
        {t("staff.announcements.figures.sent", {
          moment: formatDatedMoment(message.sentAt ?? message.createdAt),
        })}
      </h2>
      <Share t={t} words="read" done={read} of={readers} />
      {message.answerKind === "none" ? null : <Share t={t} words="answered" done={answered} of={readers} />}
      <p className="text-[0.95rem] text-ink-soft">{t("staff.announcements.figures.unit")}</p>
      {replies > 0 ? (
        <p className="font-semibold">{t("staff.announcements.figures.replies", { count: replies })}</p>
      ) : null}
      <ButtonLink href={routes.announcementReaders(message.id)} wide>
        {t("staff.announcements.figures.readers")}
      </ButtonLink>
    </Card>
  );
}

interface ShareProps {
  t: Translate;
  words: "read" | "answered";
  done: number;
  of: number;
}

function Share({ t, words, done, of }: ShareProps) {
  const label = t(`staff.announcements.figures.${words}`, { done, of });
  return (
    <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <span className="tabular-nums">
        <strong className="text-[1.2rem]">{formatCount(done)}</strong>{" "}
        {t(`staff.announcements.figures.${words}Of`, { of })}
      </span>
      <ProgressBar value={done} max={of} label={label} />
    </p>
  );
}
