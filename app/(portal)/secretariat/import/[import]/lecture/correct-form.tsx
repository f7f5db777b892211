import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { FileDescription } from "@/lib/enrolment/describe-file";
import type { SeenImport } from "@/lib/enrolment/find-import";
import { columnFields } from "@/lib/enrolment/presets/mapped-preset";
import { presetSlugs } from "@/lib/enrolment/presets/preset";
import { delimiters, textEncodings } from "@/lib/enrolment/read-settings";
import { columnFieldName } from "@/lib/enrolment/settings-from-form";
import type { Translate } from "@/lib/i18n/translator";
import { readAgain } from "../../actions";
import { fieldName } from "./field-names";
import { delimiterNames } from "./reading-facts";

interface CorrectFormProps {
  t: Translate;
  seen: SeenImport;
  description: FileDescription;
}

/** « Non, corriger »: everything that was found out can be said instead. Open when the file is not understood. */
export function CorrectForm({ t, seen, description }: CorrectFormProps) {
  const byHand = description.preset === "autre";
  return (
    <details open={seen.refusal !== null || byHand} className="rounded-card border border-line bg-surface">
      <summary className="flex min-h-12 cursor-pointer items-center px-4 font-semibold sm:px-6">
        {t("staff.import.reading.correct")}
      </summary>
      <form action={readAgain} className="flex flex-col gap-5 border-line border-t p-4 sm:p-6">
        <p>{t("staff.import.reading.correctText")}</p>
        <input type="hidden" name="import" value={seen.id} />
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <HowToRead t={t} seen={seen} description={description} />
        </div>
        {byHand ? <ColumnChoices t={t} description={description} /> : null}
        <SubmitButton
          variant="secondary"
          waiting={t("staff.import.waiting")}
          className="max-sm:w-full sm:self-start"
        >
          {t("staff.import.reading.again")}
        </SubmitButton>
      </form>
    </details>
  );
}

const said = ({ settings }: SeenImport, name: string): string => String(settings[name] ?? "");

function HowToRead({ t, seen, description: { format, sheets } }: CorrectFormProps) {
  const found = t("staff.import.reading.found");
  const choose = (name: "preset" | "encoding" | "delimiter" | "sheet", choices: [string, string][]) => (
    <SelectField
      name={name}
      label={t(`staff.import.reading.${name}`)}
      none={found}
      defaultValue={said(seen, name)}
      choices={choices.map(([value, words]) => ({ value, name: words }))}
    />
  );
  return (
    <>
      {choose(
        "preset",
        presetSlugs.map((slug) => [slug, t(`staff.import.reading.presets.${slug}`)]),
      )}
      {format === "csv"
        ? choose(
            "encoding",
            textEncodings.map((name) => [name, t(`staff.import.reading.encodings.${name}`)]),
          )
        : null}
      {format === "csv"
        ? choose(
            "delimiter",
            delimiters.map((sign) => [sign, t(`staff.import.reading.delimiters.${delimiterNames[sign]}`)]),
          )
        : null}
      {sheets.length > 1
        ? choose(
            "sheet",
            sheets.map((sheet) => [sheet, sheet]),
          )
        : null}
      <TextField
        name="headingLine"
        label={t("staff.import.reading.headingLine")}
        inputMode="numeric"
        pattern="[0-9]*"
        placeholder={found}
        defaultValue={said(seen, "headingLine")}
      />
    </>
  );
}

/** « Autre »: what each column holds, said by hand. */
function ColumnChoices({ t, description: { columns } }: Pick<CorrectFormProps, "t" | "description">) {
  const choices = columnFields.map((field) => ({ value: field, name: fieldName(t, field) }));
  const open = columns.filter(({ state, heading }) => state !== "forbidden" && heading !== "");
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-3 text-ink-soft">{t("staff.import.reading.columnsText")}</legend>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {open.map(({ index, heading, normalised, field, samples }) => (
          <SelectField
            key={index}
            id={`colonne-${index}`}
            name={columnFieldName(normalised)}
            label={heading}
            hint={samples[0]}
            none={t("staff.import.reading.ignore")}
            defaultValue={field ?? ""}
            choices={choices}
          />
        ))}
      </div>
    </fieldset>
  );
}
