import { type ReadSettings, readSettings } from "./read-settings";

/** The name of the field that says what a column holds, by the column's normalised heading. */
export const columnFieldName = (normalised: string): string => `colonne:${normalised}`;

const prefix = columnFieldName("");

/** How somebody says that a file is to be read. A field that is left empty, or made up, is found out again. */
export function settingsFromForm(fields: Record<string, string>): ReadSettings {
  const columns = Object.entries(fields).flatMap(([name, field]): [string, string][] =>
    name.startsWith(prefix) && field !== "" ? [[name.slice(prefix.length), field]] : [],
  );
  const given = {
    preset: fields.preset || undefined,
    encoding: fields.encoding || undefined,
    delimiter: fields.delimiter || undefined,
    sheet: fields.sheet || undefined,
    headingLine: fields.headingLine ? Number(fields.headingLine) : undefined,
    columns: columns.length > 0 ? Object.fromEntries(columns) : undefined,
  };
  const read = readSettings.safeParse(given);
  return read.success ? read.data : {};
}
