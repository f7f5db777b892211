import { notFound } from "next/navigation";
import type { StaffViewer } from "@/lib/auth/guards";
import { isUuid } from "@/lib/forms/fields";
import { type Attached, attachFiles, detachFile } from "@/lib/publishing/documents/attachments";
import { routes } from "@/lib/routes";
import type { UploadRefusal } from "../upload-refusal";
import { takenFiles, textIn } from "./taken-files";

/** Where the files of a message stand on its page. */
const place = "#pieces";

/** The address of the draft afterwards, or of why it is as it was. A draft out of reach does not exist. */
export async function receiveAttachments(viewer: StaffViewer, form: FormData): Promise<string> {
  const announcementId = textIn(form, "message");
  if (!isUuid(announcementId)) notFound();
  const files = await takenFiles(form, "fichiers");
  if (!Array.isArray(files)) return routes.announcement(announcementId, { ...files }) + place;
  return addressAfter(announcementId, await attachFiles(viewer, announcementId, files));
}

export async function removeAttachment(viewer: StaffViewer, form: FormData): Promise<string> {
  const [announcementId, documentId] = [textIn(form, "message"), textIn(form, "retirer")];
  if (!isUuid(announcementId) || !isUuid(documentId)) notFound();
  return addressAfter(announcementId, await detachFile(viewer, { announcementId, documentId }));
}

const refusals = { sent: "sent", full: "too-many" } as const satisfies Record<string, UploadRefusal>;

function addressAfter(announcementId: string, { outcome }: Attached): string {
  if (outcome === "absent") notFound();
  const query = outcome === "attached" ? {} : { refus: refusals[outcome] };
  return routes.announcement(announcementId, query) + place;
}
