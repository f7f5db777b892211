import { zipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import type { ZipEntry } from "../archive/list-zip";
import { unpackZip } from "../archive/unpack-zip";
import { importLimits } from "../import-limits";
import type { OpenedFile } from "../open-file";
import type { ReadSettings } from "../read-settings";
import type { TableRow } from "../read-table";
import { recognisePreset } from "../recognise-preset";
import { type ImportRefusal, refuse } from "../refusal";
import { checkSheet, type SheetFault } from "./check-sheet";
import { type SheetCell, sheetRows } from "./sheet-rows";

const megabytes = importLimits.unpackedBytes / 1024 / 1024;

/** All that is read of a workbook: no drawing, no macro, no link to elsewhere. */
const isWanted = (name: string) =>
  /^xl\/([^/]+\.xml|worksheets\/[^/]+\.xml|_rels\/workbook\.xml\.rels)$/.test(name);

/** Reads the sheet that was chosen, else the first one that is headed like a list of pupils. */
export async function readWorkbook(
  entries: readonly ZipEntry[],
  settings: ReadSettings,
): Promise<OpenedFile | ImportRefusal> {
  const checked = unpackChecked(entries);
  if ("outcome" in checked) return checked;
  const sheets = await readSheets(checked);
  if ("outcome" in sheets) return sheets;
  const names = sheets.map(({ sheet }) => sheet);
  const chosen =
    sheets.find(({ sheet }) => sheet === settings.sheet) ??
    sheets.find(({ data }) => recognisePreset(firstRows(data)) !== "autre") ??
    sheets.find(({ data }) => data.length > 0);
  if (!chosen) return refuse("enrolment.refusals.empty");
  const rows = sheetRows(chosen.data);
  if ("outcome" in rows) return rows;
  const workbook = { format: "xlsx", encoding: null, delimiter: null, sheets: names } as const;
  return { outcome: "opened", ...workbook, sheet: chosen.sheet, rows };
}

const sheetSentences = {
  damaged: "enrolment.refusals.workbookDamaged",
  "too-many-rows": "enrolment.refusals.tooManyRows",
  "too-many-columns": "enrolment.refusals.tooManyColumns",
} as const satisfies Record<SheetFault, string>;

/** The parts of the workbook, packed anew without compression: what is read is exactly what was checked. */
function unpackChecked(entries: readonly ZipEntry[]): ArrayBuffer | ImportRefusal {
  const unpacked = unpackZip(entries, isWanted);
  if (unpacked.outcome === "too-big") return refuse("enrolment.refusals.unpackedTooBig", { megabytes });
  if (unpacked.outcome === "damaged") return refuse("enrolment.refusals.workbookDamaged");
  for (const bytes of unpacked.files.values()) {
    const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return refuse("enrolment.refusals.workbookDoctype");
    const fault = checkSheet(xml);
    const { rows, columns } = importLimits;
    if (fault) return refuse(sheetSentences[fault], { rows, columns });
  }
  const packed = zipSync(Object.fromEntries(unpacked.files), { level: 0 });
  return packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength) as ArrayBuffer;
}

type Sheets = { sheet: string; data: SheetCell[][] }[];

/** A number keeps the digits that are in the file: it may be a matricule or a telephone. */
const parseNumber = (digits: string): string =>
  Number.isSafeInteger(Number(digits)) ? String(Number(digits)) : digits;

async function readSheets(workbook: ArrayBuffer): Promise<Sheets | ImportRefusal> {
  try {
    return (await readXlsxFile(workbook, { parseNumber, trim: false })) as unknown as Sheets;
  } catch (error) {
    // Whatever a reader of spreadsheets stumbles over is the fault of the file.
    if (error instanceof Error) return refuse("enrolment.refusals.workbookDamaged");
    throw error;
  }
}

const rowsRecognisedBy = 50;

const firstRows = (data: SheetCell[][]): TableRow[] => {
  const rows = sheetRows(data.slice(0, rowsRecognisedBy));
  return "outcome" in rows ? [] : rows;
};
