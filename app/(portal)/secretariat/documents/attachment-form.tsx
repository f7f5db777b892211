import { DropZone } from "@/components/forms/drop-zone";
import { AttachmentList } from "@/components/publishing/attachment-list";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Translate } from "@/lib/i18n/translator";
import type { Parameters } from "@/lib/lists/list-request";
import { type Attachment, listAttachments } from "@/lib/publishing/documents/attachments";
import { documentLimits } from "@/lib/publishing/documents/document-limits";
import { acceptedFiles } from "@/lib/publishing/documents/media-types";
import { routes } from "@/lib/routes";
import { megabytes, tellUploadRefusal } from "./upload-refusal";

interface AttachmentFormProps {
  t: Translate;
  /** A draft within the reach of whoever looks. */
  announcementId: string;
  /** The page's own parameters: why the last files were not taken. */
  asked: Parameters;
}

const most = documentLimits.attachments;

/** The files of a draft: those that it has, each with the button that takes it off, and where more are dropped. */
export async function AttachmentForm({ t, announcementId, asked }: AttachmentFormProps) {
  const attachments = await listAttachments([announcementId]);
  const refusal = tellUploadRefusal(t, asked);
  return (
    <Card id="pieces" aria-labelledby="attachments-title" className="flex flex-col gap-4">
      <div>
        <h2 id="attachments-title">{t("staff.documents.attachments.title")}</h2>
        <p className="text-ink-soft">{t("staff.documents.attachments.text")}</p>
      </div>
      <ErrorSummary
        title={t("ui.errorSummary.title")}
        errors={refusal ? [{ field: "fichiers", message: refusal }] : []}
      />
      {attachments.length === 0 ? <p>{t("staff.documents.attachments.none")}</p> : null}
      <AttachmentList
        t={t}
        attachments={attachments}
        hrefFor={routes.staffDocument}
        act={(attachment) => <RemoveForm t={t} attachment={attachment} />}
      />
      {attachments.length < most ? (
        <AddForm t={t} announcementId={announcementId} refusal={refusal} />
      ) : (
        <p>{t("staff.documents.attachments.full", { most })}</p>
      )}
    </Card>
  );
}

function RemoveForm({
  t,
  attachment: { announcementId, id, name },
}: {
  t: Translate;
  attachment: Attachment;
}) {
  return (
    <form action={routes.documentUpload()} method="post" encType="multipart/form-data">
      <input type="hidden" name="message" value={announcementId} />
      <Button
        variant="quiet"
        name="retirer"
        value={id}
        aria-label={t("staff.documents.attachments.removeNamed", { name })}
      >
        {t("staff.documents.attachments.remove")}
      </Button>
    </form>
  );
}

interface AddFormProps {
  t: Translate;
  announcementId: string;
  refusal: string | undefined;
}

function AddForm({ t, announcementId, refusal }: AddFormProps) {
  return (
    <form
      action={routes.documentUpload()}
      method="post"
      encType="multipart/form-data"
      className="flex flex-col gap-4"
    >
      <input type="hidden" name="message" value={announcementId} />
      <DropZone
        name="fichiers"
        accept={acceptedFiles}
        multiple
        error={refusal}
        mostBytes={documentLimits.bytes}
        words={{
          label: t("staff.documents.attachments.file"),
          hint: t("staff.documents.attachments.hint", { most, megabytes }),
          drop: t("staff.documents.attachments.drop"),
          tooBig: t("staff.documents.refusals.too-big", { megabytes }),
        }}
      />
      <SubmitButton
        variant="secondary"
        waiting={t("staff.documents.waiting")}
        className="max-sm:w-full sm:self-start"
      >
        {t("staff.documents.attachments.submit")}
      </SubmitButton>
    </form>
  );
}
