import type { Page } from "./keyset";
import { type ListRequest, readPlace } from "./list-request";

/** How many rows a walk asks for at a time. */
const rowsPerStep = 2_000;

/**
 * Every row that a request's filters show, in its order, a few thousand at a time: a list of any length leaves
 * without ever standing in memory.
 */
export async function* walkPages<Row, Request extends ListRequest>(
  request: Request,
  pageAt: (request: Request, size: number) => Promise<Page<Row>>,
): AsyncGenerator<Row[]> {
  for (let step: Request | undefined = { ...request, cursor: undefined }; step; ) {
    const { rows, next }: Page<Row> = await pageAt(step, rowsPerStep);
    if (rows.length > 0) yield rows;
    step = next ? { ...step, cursor: readPlace("after", next) } : undefined;
  }
}
