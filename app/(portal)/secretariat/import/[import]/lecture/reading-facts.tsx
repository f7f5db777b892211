import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import type { FileDescription } from "@/lib/enrolment/describe-file";
import type { Delimiter } from "@/lib/enrolment/read-settings";
import { formatCount } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { ColumnsTable } from "./columns-table";

interface ReadingFactsProps {
  t: Translate;
  fileName: string;
  description: FileDescription;
  /** The button that agrees, beside the names that one looks at. */
  children: ReactNode;
}

/** How a file was understood: three names to look at, then what it is, then each column. */
export function ReadingFacts({ t, fileName, description, children }: ReadingFactsProps) {
  const { columns, missing } = description;
  return (
    <>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card aria-labelledby="names-title" className="flex flex-col gap-5">
          <h2 id="names-title" className="text-[1.05rem]">
            {t("staff.import.reading.names")}
          </h2>
          <AccentedNames t={t} names={description.accentedNames} />
          {children}
        </Card>
        <Card aria-labelledby="facts-title">
          <h2 id="facts-title" className="mb-3 text-[1.05rem]">
            {t("staff.import.reading.facts")}
          </h2>
          <DefinitionList items={factsOf(t, fileName, description)} />
        </Card>
      </div>
      {columns.length > 0 ? <ColumnsTable t={t} columns={columns} /> : null}
      {columns.length === 0 ? <Notice kind="warning">{t("staff.import.reading.noColumns")}</Notice> : null}
      {missing.length > 0 ? (
        <p className="text-ink-soft">
          {t("staff.import.reading.missing", { columns: missing.map(({ heading }) => heading).join(", ") })}
        </p>
      ) : null}
    </>
  );
}

function AccentedNames({ t, names }: { t: Translate; names: readonly string[] }) {
  if (names.length === 0) return <p className="text-ink-soft">{t("staff.import.reading.noNames")}</p>;
  return (
    <ul className="flex flex-wrap gap-x-8 gap-y-1 font-bold text-[1.5rem] leading-snug">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

/** What stands between the cells, in a word. */
export const delimiterNames = { ";": "semicolon", ",": "comma", "\t": "tab" } as const satisfies Record<
  Delimiter,
  string
>;

function factsOf(t: Translate, fileName: string, description: FileDescription) {
  const { format, encoding, delimiter, sheet, headingLine, rows, preset } = description;
  const known = [
    [
      "file",
      <span key="file" className="break-all">
        {fileName}
      </span>,
    ],
    ["format", t(`staff.import.reading.formats.${format}`)],
    ["encoding", encoding && t(`staff.import.reading.encodings.${encoding}`)],
    ["delimiter", delimiter && t(`staff.import.reading.delimiters.${delimiterNames[delimiter]}`)],
    ["sheet", sheet],
    ["headingLine", headingLine],
    ["rows", formatCount(rows)],
    ["preset", t(`staff.import.reading.presets.${preset}`)],
  ] as const;
  return known.flatMap(([name, details]) =>
    details === null ? [] : [{ term: t(`staff.import.reading.${name}`), details }],
  );
}
