import { notFound } from "next/navigation";
import { WayBack } from "@/components/layout/way-back";
import { requireViewer } from "@/lib/auth/guards";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findPupil } from "@/lib/people/pupils";
import { openMessage } from "@/lib/publishing/dashboard/open-message";
import { openThread } from "@/lib/publishing/dashboard/open-thread";
import { listAttachments } from "@/lib/publishing/documents/attachments";
import { listRevisions } from "@/lib/publishing/writing/list-revisions";
import { routes } from "@/lib/routes";
import { AnswerNotice } from "../../../answer-notice";
import { PupilPage } from "../../../pupil-page";
import { AnswerCard } from "./answer-card";
import { MessageSheet } from "./message-sheet";
import { ThreadCard } from "./thread-card";

interface MessagePageProps {
  params: Promise<{ child: string; message: string }>;
  searchParams: Promise<{ fait?: Parameter }>;
}

/** One message about one pupil: what it says, what is asked, and what this reader and the secretariat wrote about it. */
export default async function MessagePage({ params, searchParams }: MessagePageProps) {
  const viewer = await requireViewer();
  const { child, message: id } = await params;
  const found = await findPupil(viewer, child);
  const message = found && (await openMessage(viewer.userId, found.pupil, id));
  if (!message) notFound();
  const { pupil } = found;
  const [t, attachments, revisions, thread, asked] = await Promise.all([
    pageTranslator(),
    listAttachments([message.announcementId]),
    message.editedAt ? listRevisions(message.announcementId) : [],
    openThread(message.recipientId),
    searchParams,
  ]);
  const mayReply = message.allowsReplies && pupil.mayWrite;
  return (
    <PupilPage viewer={viewer} {...found} block="messages" heading={message.subject} titled={!mayReply}>
      <AnswerNotice t={t} done={single(asked.fait)} />
      <div className="grid grid-cols-1 gap-4 sm:gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start">
        <MessageSheet {...{ t, message, attachments, revisions, pupil }} />
        <div className="flex flex-col gap-4 sm:gap-6">
          <AnswerCard t={t} message={message} pupil={pupil} />
          <ThreadCard t={t} message={message} pupil={pupil} thread={thread} mayReply={mayReply} />
        </div>
      </div>
      <WayBack href={routes.childMessages(pupil.id)} label={t("family.announcements.message.back")} />
    </PupilPage>
  );
}
