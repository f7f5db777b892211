import { csvLine, type ExportColumn, fileHeaders, type TableFormat } from "./table-file";
import { xlsxStream } from "./xlsx-stream";

async function* asCells<Row>(
  columns: readonly ExportColumn<Row>[],
  pages: AsyncIterable<Row[]>,
): AsyncGenerator<string[][]> {
  yield [columns.map(({ heading }) => heading)];
  for await (const rows of pages)
    yield rows.map((row) => columns.map(({ value }) => String(value(row) ?? "")));
}

async function* csvStream(pages: AsyncIterable<string[][]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode("\ufeff");
  for await (const rows of pages) yield encoder.encode(rows.map(csvLine).join(""));
}

/** Asks for the next piece only when the reader took the last one; a reader who leaves ends the walk. */
function asBody(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

/** `tableFile` for lists too long to stand in memory: rows come and leave a page at a time. */
export function streamTable<Row>(
  format: TableFormat,
  name: string,
  columns: readonly ExportColumn<Row>[],
  pages: AsyncIterable<Row[]>,
): Response {
  const cells = asCells(columns, pages);
  const pieces = format === "csv" ? csvStream(cells) : xlsxStream(name, cells);
  return new Response(asBody(pieces), { headers: fileHeaders(format, name) });
}
