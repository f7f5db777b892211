import { DropZone } from "@/components/forms/drop-zone";
import { ClassChoice } from "@/components/publishing/class-choice";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { single } from "@/lib/forms/single";
import type { Translate } from "@/lib/i18n/translator";
import type { Parameters } from "@/lib/lists/list-request";
import type { School } from "@/lib/people/schools";
import { documentLimits } from "@/lib/publishing/documents/document-limits";
import { shelfReaders } from "@/lib/publishing/documents/list-shelf";
import { acceptedFiles } from "@/lib/publishing/documents/media-types";
import { routes } from "@/lib/routes";
import { megabytes, tellUploadRefusal } from "./upload-refusal";

interface PublishFormProps {
  t: Translate;
  school: School;
  classes: readonly { id: string; name: string }[];
  /** The page's own parameters: what was typed before a refusal, and why it was refused. */
  asked: Parameters;
}

const many = (value: Parameters[string]) => [value ?? []].flat();

/** A document for the shelf: title, file, who sees it, for which classes. A plain form, with scripts and without. */
export function PublishForm({ t, school, classes, asked }: PublishFormProps) {
  const refusal = tellUploadRefusal(t, asked);
  const why = single(asked.refus);
  const field = why === "title" ? "titre" : why === "readers" ? "lecteurs-responsables" : "fichiers";
  const errorOf = (name: string) => (field === name ? refusal : undefined);
  return (
    <Card aria-labelledby="publier" className="max-w-[46rem]">
      <h2 id="publier" className="mb-4">
        {t("staff.documents.publish.title")}
      </h2>
      <form
        action={routes.documentUpload()}
        method="post"
        encType="multipart/form-data"
        className="flex flex-col gap-5"
      >
        <ErrorSummary
          title={t("ui.errorSummary.title")}
          errors={refusal ? [{ field, message: refusal }] : []}
        />
        <input type="hidden" name="ecole" value={school.slug} />
        <TextField
          name="titre"
          label={t("staff.documents.publish.name")}
          hint={t("staff.documents.publish.nameHint")}
          error={errorOf("titre")}
          defaultValue={single(asked.titre)}
          maxLength={150}
          autoComplete="off"
        />
        <DropZone
          name="fichiers"
          accept={acceptedFiles}
          error={errorOf("fichiers")}
          mostBytes={documentLimits.bytes}
          words={{
            label: t("staff.documents.publish.file"),
            hint: t("staff.documents.publish.fileHint", { megabytes }),
            drop: t("staff.documents.publish.drop"),
            tooBig: t("staff.documents.refusals.too-big", { megabytes }),
          }}
        />
        <Readers
          t={t}
          ticked={why ? many(asked.lecteurs) : shelfReaders}
          error={errorOf("lecteurs-responsables")}
        />
        <fieldset>
          <legend className="font-semibold">{t("staff.documents.publish.classes")}</legend>
          <p className="mb-2 text-ink-soft">{t("staff.documents.publish.classesHint")}</p>
          <ClassChoice t={t} classes={classes} years={many(asked.annees)} classIds={many(asked.classes)} />
        </fieldset>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <SubmitButton waiting={t("staff.documents.waiting")} className="max-sm:w-full">
            {t("staff.documents.publish.submit")}
          </SubmitButton>
          <a href={routes.staffDocuments()} className="standing-link">
            {t("staff.documents.publish.cancel")}
          </a>
        </div>
      </form>
    </Card>
  );
}

interface ReadersProps {
  t: Translate;
  ticked: readonly string[];
  error: string | undefined;
}

function Readers({ t, ticked, error }: ReadersProps) {
  return (
    <fieldset className={error ? "border-brick border-s-4 ps-4" : undefined}>
      <legend className="font-semibold">{t("staff.documents.publish.readers")}</legend>
      {error ? <p className="font-semibold text-brick">{error}</p> : null}
      <div className="flex flex-wrap gap-x-8">
        {shelfReaders.map((value) => (
          <Checkbox
            key={value}
            id={`lecteurs-${value}`}
            name="lecteurs"
            value={value}
            label={t(`staff.documents.readers.${value}`)}
            defaultChecked={ticked.includes(value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
