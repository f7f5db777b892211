import { AttachmentList } from "@/components/publishing/attachment-list";
import { EarlierTexts } from "@/components/publishing/earlier-texts";
import { LevelMark } from "@/components/publishing/level-mark";
import { MarkedText } from "@/components/publishing/marked-text";
import { Card } from "@/components/ui/card";
import { formatDatedMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { Pupil } from "@/lib/people/pupils";
import type { OpenMessage } from "@/lib/publishing/dashboard/open-message";
import type { Attachment } from "@/lib/publishing/documents/attachments";
import type { Revision } from "@/lib/publishing/writing/list-revisions";
import { routes } from "@/lib/routes";

interface MessageSheetProps {
  t: Translate;
  message: OpenMessage;
  attachments: readonly Attachment[];
  /** What it said before each change. */
  revisions: readonly Revision[];
  pupil: Pupil;
}

/** What the school wrote, when, and the files that came with it. */
export function MessageSheet({ t, message, attachments, revisions, pupil }: MessageSheetProps) {
  const { level, sentAt, editedAt, body } = message;
  return (
    <Card className="flex flex-col gap-4" aria-label={message.subject}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
        <LevelMark t={t} level={level} />
        {sentAt ? t("family.announcements.message.sent", { moment: formatDatedMoment(sentAt) }) : null}
      </p>
      <MarkedText text={body} />
      <EarlierTexts t={t} editedAt={editedAt} revisions={revisions} />
      {attachments.length > 0 ? (
        <section aria-labelledby="joints" className="border-line border-t pt-3">
          <h2 id="joints" className="mb-1 text-[1.075rem]">
            {t("family.announcements.message.attachments")}
          </h2>
          <AttachmentList
            t={t}
            attachments={attachments}
            hrefFor={(documentId) => routes.childDocument(pupil.id, documentId)}
          />
        </section>
      ) : null}
    </Card>
  );
}
