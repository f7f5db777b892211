import { DropZone } from "@/components/forms/drop-zone";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { importLimits } from "@/lib/enrolment/import-limits";
import type { Translate } from "@/lib/i18n/translator";
import type { School } from "@/lib/people/schools";
import { routes } from "@/lib/routes";

interface UploadCardProps {
  t: Translate;
  schools: readonly School[];
  /** Why the last file was not taken. */
  refusal: string | undefined;
}

const megabytes = importLimits.bytes / 1024 / 1024;

/** Where a list is dropped: a file field in a form, with scripts and without. */
export function UploadCard({ t, schools, refusal }: UploadCardProps) {
  const errors = refusal ? [{ field: "liste", message: refusal }] : [];
  return (
    <Card aria-labelledby="upload-title" className="max-w-[46rem]">
      <h2 id="upload-title" className="mb-4">
        {t("staff.import.upload.title")}
      </h2>
      <form
        action={routes.importUpload()}
        method="post"
        encType="multipart/form-data"
        className="flex flex-col gap-4"
      >
        <ErrorSummary title={t("ui.errorSummary.title")} errors={errors} />
        {schools.length > 1 ? (
          <SelectField
            name="ecole"
            label={t("staff.import.upload.school")}
            none={t("staff.import.upload.chooseSchool")}
            choices={schools.map(({ slug, name }) => ({ value: slug, name }))}
            required
          />
        ) : null}
        <DropZone
          name="liste"
          accept=".csv,.txt,.xlsx,.zip"
          error={refusal}
          mostBytes={importLimits.bytes}
          words={{
            label: t("staff.import.upload.file"),
            hint: t("staff.import.upload.hint", { megabytes }),
            drop: t("staff.import.upload.drop"),
            tooBig: t("staff.import.upload.tooBig", { megabytes }),
          }}
        />
        <SubmitButton waiting={t("staff.import.waiting")} className="max-sm:w-full sm:self-start">
          {t("staff.import.upload.submit")}
        </SubmitButton>
      </form>
    </Card>
  );
}
