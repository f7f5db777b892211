import type { ReactNode } from "react";
import type { Translate } from "@/lib/i18n/translator";
import type { Attachment } from "@/lib/publishing/documents/attachments";
import { DocumentLine } from "./document-line";

interface AttachmentListProps {
  t: Translate;
  attachments: readonly Attachment[];
  /** The bytes, at the address that belongs to whoever reads: `routes.childDocument` or `routes.staffDocument`. */
  hrefFor: (documentId: string) => string;
  /** At the end of each line: a button that takes the file off. */
  act?: (attachment: Attachment) => ReactNode;
}

/** The files of a message; nothing when it has none. */
export function AttachmentList({ t, attachments, hrefFor, act }: AttachmentListProps) {
  if (attachments.length === 0) return null;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {attachments.map((attachment) => (
        <li key={attachment.id} className="flex items-center justify-between gap-3">
          <DocumentLine t={t} href={hrefFor(attachment.id)} title={attachment.name} {...attachment} />
          {act?.(attachment)}
        </li>
      ))}
    </ul>
  );
}
