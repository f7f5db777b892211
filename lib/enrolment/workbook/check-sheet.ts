import { headingRowsLookedAt } from "../find-heading-row";
import { importLimits } from "../import-limits";

/** What is wrong with a sheet before it is read: nothing, too large, or not written by a spreadsheet. */
export type SheetFault = "damaged" | "too-many-rows" | "too-many-columns";

/** Excel's own last row. Between two rows the reader fills in the empty ones. */
const lastRow = 1_048_576;
const lettersInAlphabet = 26;
const beforeA = 64;

/** Every row and cell of a sheet; no attribute may hold `<`, so that no tag hides behind another. */
const rowsAndCells = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])(?:((?:[^"'<>]|"[^"<]*"|'[^'<]*')*)>)?/g;
const addresses = /(?:^|[\s:])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Checks where rows and cells say they are: a far one would have the reader fill in millions before it. */
export function checkSheet(xml: string): SheetFault | undefined {
  for (const [, tag, attributes] of xml.matchAll(rowsAndCells)) {
    if (attributes === undefined) return "damaged";
    for (const [, one, other] of attributes.matchAll(addresses)) {
      const fault = faultAt(one ?? other ?? "", tag === "c" && !attributes.endsWith("/"));
      if (fault) return fault;
    }
  }
  return undefined;
}

/** An empty cell may stand anywhere: whoever colours a whole column leaves a million of them. */
function faultAt(address: string, holdsValue: boolean): SheetFault | undefined {
  const [, letters, digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined || Number(digits) > lastRow) return "damaged";
  if (!holdsValue) return undefined;
  if (Number(digits) > importLimits.rows + headingRowsLookedAt) return "too-many-rows";
  return columnNumber(letters) > importLimits.columns ? "too-many-columns" : undefined;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (let index = 0; index < letters.length; index++)
    number = number * lettersInAlphabet + letters.charCodeAt(index) - beforeA;
  return number;
}
