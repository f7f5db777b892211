import { AttachmentList } from "@/components/publishing/attachment-list";
import type { Translate } from "@/lib/i18n/translator";
import type { Parameters } from "@/lib/lists/list-request";
import { listAttachments } from "@/lib/publishing/documents/attachments";
import type { StaffAnnouncement } from "@/lib/publishing/writing/find-announcement";
import { routes } from "@/lib/routes";
import { AttachmentForm } from "../../documents/attachment-form";

interface AttachmentsProps {
  t: Translate;
  message: StaffAnnouncement;
  asked: Parameters;
}

/** The files of a message: a draft's can still be added and taken off. */
export async function Attachments({ t, message: { id, state }, asked }: AttachmentsProps) {
  if (state === "draft") return <AttachmentForm t={t} announcementId={id} asked={asked} />;
  return <AttachmentList t={t} attachments={await listAttachments([id])} hrefFor={routes.staffDocument} />;
}
