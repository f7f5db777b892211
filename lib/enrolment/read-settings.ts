import { z } from "zod";
import { columnMapping } from "./presets/mapped-preset";
import { presetSlugs } from "./presets/preset";

/** In what a CSV may be encoded, and what may stand between its cells. */
export const textEncodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type TextEncoding = (typeof textEncodings)[number];
export const delimiters = [";", ",", "\t"] as const;
export type Delimiter = (typeof delimiters)[number];

/** How a file is to be read where a person knows better; what is left out is found out. Kept with the import. */
export const readSettings = z.object({
  preset: z.enum(presetSlugs).optional(),
  encoding: z.enum(textEncodings).optional(),
  delimiter: z.enum(delimiters).optional(),
  /** The sheet of a workbook, by its name. */
  sheet: z.string().optional(),
  /** The line of the headings, as an editor shows it. */
  headingLine: z.int().min(1).optional(),
  /** For « Autre »: what each column holds. */
  columns: columnMapping.optional(),
});
export type ReadSettings = z.infer<typeof readSettings>;
