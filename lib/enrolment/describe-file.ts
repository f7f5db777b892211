import { findHeadingRow, guessHeadingRow } from "./find-heading-row";
import { type JudgedColumn, judgeColumns } from "./judge-columns";
import { presetOf, presetSlugOf } from "./map-file";
import { findMissing, type MissingColumn } from "./match-headings";
import type { OpenedFile } from "./open-file";
import type { Preset, PresetSlug } from "./presets/preset";
import type { ReadSettings } from "./read-settings";
import type { TableRow } from "./read-table";
import { tidyText } from "./tidy-text";

/** What is shown under « Est-ce correct ? ». */
export interface FileDescription
  extends Pick<OpenedFile, "format" | "encoding" | "delimiter" | "sheets" | "sheet"> {
  preset: PresetSlug;
  /** What its headings look like, whatever a person chose. */
  recognised: PresetSlug;
  /** Null when no line looks like headings. */
  headingLine: number | null;
  /** Records after the headings. */
  rows: number;
  /** Up to three names with an accent: whoever reads them sees whether the encoding is right. */
  accentedNames: string[];
  columns: DescribedColumn[];
  missing: (MissingColumn & { suggestion: string | null })[];
}

export interface DescribedColumn extends JudgedColumn {
  /** The first cells of the column; none of what is never read. */
  samples: string[];
}

const namesShown = 3;
const samplesShown = 3;

/** Says how a file was understood, so that a person can agree or put it right. */
export function describeFile(opened: OpenedFile, settings: ReadSettings = {}): FileDescription {
  const { format, encoding, delimiter, sheets, sheet, rows } = opened;
  const preset = presetOf(opened, settings);
  const headingRow = headingRowOf(rows, preset, settings);
  const records = headingRow ? rows.slice(rows.indexOf(headingRow) + 1) : rows;
  const columns = headingRow ? judgeColumns(headingRow, preset) : [];
  return {
    ...{ format, encoding, delimiter, sheets, sheet },
    preset: presetSlugOf(opened, settings),
    recognised: presetSlugOf(opened, {}),
    headingLine: headingRow?.line ?? null,
    rows: records.length,
    accentedNames: accentedNames(columns, records),
    columns: columns.map((column) => ({ ...column, samples: samplesOf(column, records) })),
    missing: findMissing(columns, preset).map((missing) => ({
      ...missing,
      suggestion: columns.find(({ proposal }) => proposal === missing.heading)?.heading ?? null,
    })),
  };
}

/** Without a heading that is known, the likely row: its columns can then be named by hand at once. */
const headingRowOf = (rows: TableRow[], preset: Preset, { headingLine }: ReadSettings) =>
  findHeadingRow(rows, preset, headingLine) ??
  (headingLine === undefined ? guessHeadingRow(rows) : undefined);

const hasAccent = (text: string) => /[À-ɏ]/u.test(text);

function accentedNames(columns: JudgedColumn[], records: TableRow[]): string[] {
  const names = columns.filter(({ field }) => field !== null && /(^|\.)(last|first|full)name$/i.test(field));
  const found = new Set<string>();
  for (const { cells } of records)
    for (const { index } of names) {
      const name = tidyText(cells[index] ?? "");
      if (hasAccent(name)) found.add(name);
      if (found.size === namesShown) return [...found];
    }
  return [...found];
}

function samplesOf({ state, index }: JudgedColumn, records: TableRow[]): string[] {
  if (state === "forbidden") return [];
  const found = new Set<string>();
  for (const { cells } of records) {
    const cell = tidyText(cells[index] ?? "");
    if (cell) found.add(cell);
    if (found.size === samplesShown) break;
  }
  return [...found];
}
