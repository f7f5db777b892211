import { importLimits } from "./import-limits";
import type { Delimiter } from "./read-settings";
import { type ImportRefusal, refuse } from "./refusal";

const quote = 34;
const lineEnd = 10;

/** What has been walked through so far of the text, and of the record and cell where the walk stands. */
interface Walk {
  line: number;
  /** The line on which the record begins. */
  begins: number;
  quoted: boolean;
  records: number;
  columns: number;
  cell: number;
}

/**
 * Walks once over a text before it is cut into cells, and refuses it at the first record, column or character
 * beyond the limits: the parser itself would build the whole of a monstrous record first.
 */
export function checkRecords(text: string, delimiter: Delimiter): ImportRefusal | undefined {
  const separator = delimiter.charCodeAt(0);
  const walk: Walk = { line: 1, begins: 1, quoted: false, records: 0, columns: 0, cell: 0 };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineEnd) walk.line += 1;
    if (code === quote && (walk.quoted || walk.cell === 0 || text.charCodeAt(at - 1) === quote))
      walk.quoted = !walk.quoted;
    else if (!walk.quoted && code === separator) endCell(walk);
    else if (!walk.quoted && code === lineEnd) endRecord(walk);
    else walk.cell += 1;
    const refusal = beyondLimit(walk);
    if (refusal) return refusal;
  }
  return undefined;
}

function endCell(walk: Walk): void {
  walk.columns += 1;
  walk.cell = 0;
}

function endRecord(walk: Walk): void {
  walk.records += 1;
  walk.begins = walk.line;
  walk.columns = 0;
  walk.cell = 0;
}

function beyondLimit({ line, begins, quoted, records, columns, cell }: Walk): ImportRefusal | undefined {
  const { rows, columns: most, cell: characters } = importLimits;
  if (records > rows + 1) return refuse("enrolment.refusals.tooManyRows", { rows });
  if (columns >= most) return refuse("enrolment.refusals.tooManyColumns", { columns: most });
  if (cell <= characters) return undefined;
  return quoted && line > begins
    ? refuse("enrolment.refusals.unreadableCsv", { line: begins })
    : refuse("enrolment.refusals.cellTooLong", { line: begins, characters });
}
