import { type AnyColumn, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { isUuid } from "../forms/fields";
import { type Cursor, type ListRequest, writeCursor } from "./list-request";
import { isRealDay } from "./real-day";

/** What a list can be sorted by. `type` is how PostgreSQL reads the value back from an address. */
export interface SortBy {
  /** Never null: a missing value needs a place in the order, `coalesce` gives it one. */
  by: SQLWrapper;
  type: "text" | "integer" | "bigint" | "date" | "timestamptz";
}

/** Names are sorted by their folded form, byte by byte: É stands among E whatever the database's own order. */
export const byFoldedText = (text: SQLWrapper): SortBy => ({ by: sql`${text} collate "C"`, type: "text" });

export const rowsPerPage = 50;

/** The parts of a query that shows one page of a list. */
export interface Keyset {
  where: SQL | undefined;
  orderBy: SQL[];
  /** One more than a page: it tells whether there is a next one. */
  limit: number;
  /** Selected with each row as `cursor`. */
  cursor: SQL<string>;
}

/** An address may hold any text where a date, a number or an id is wanted: PostgreSQL is not asked to read it. */
const readable: Record<string, (text: string) => boolean> = {
  text: (text) => !text.includes("\0"),
  integer: (text) => /^-?\d{1,9}$/.test(text),
  bigint: (text) => /^-?\d{1,18}$/.test(text),
  date: isRealDay,
  timestamptz: (text) =>
    isRealDay(text.slice(0, 10)) &&
    /^ ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?\+(0\d|1[0-4])(:[0-5]\d)?$/.test(text.slice(10)),
  uuid: isUuid,
};

const isReadable = ({ value, id }: Cursor, type: string, idType: string): boolean =>
  readable[type]?.(value) === true && readable[idType]?.(id) === true;

/** Pages by place, not by number: as quick on the last page as on the first, and no row is shown twice. */
export function keyset<Sort extends string>(
  request: ListRequest<string, Sort>,
  sorts: Record<Sort, SortBy>,
  id: AnyColumn,
  size = rowsPerPage,
): Keyset {
  const { by, type } = sorts[request.sort];
  const { cursor } = request;
  const backwards = cursor?.direction === "before";
  const falling = sql.raw(request.descending !== backwards ? "desc" : "asc");
  const beyond = sql.raw(request.descending !== backwards ? "<" : ">");
  const usable = cursor && isReadable(cursor, type, id.getSQLType());
  return {
    where: usable
      ? sql`(${by}, ${id}) ${beyond} (${cursor.value}::${sql.raw(type)}, ${cursor.id}::${sql.raw(id.getSQLType())})`
      : undefined,
    orderBy: [sql`${by} ${falling}`, sql`${id} ${falling}`],
    limit: size + 1,
    cursor: sql<string>`json_build_array((${by})::text, ${id}::text)`.mapWith((pair: [string, string]) =>
      writeCursor(...pair),
    ),
  };
}

/** One page of a list, with the places where the others begin. */
export interface Page<Row> {
  rows: Row[];
  previous: string | undefined;
  next: string | undefined;
}

/** Makes a page of what the query gave, in the order that was asked for. */
export function pageOf<Row extends { cursor: string }>(
  found: Row[],
  { cursor }: ListRequest,
  size = rowsPerPage,
): Page<Row> {
  const backwards = cursor?.direction === "before";
  const more = found.length > size;
  const rows = backwards ? found.slice(0, size).reverse() : found.slice(0, size);
  const hasPrevious = backwards ? more : cursor !== undefined;
  const hasNext = backwards ? true : more;
  return {
    rows,
    previous: hasPrevious ? rows[0]?.cursor : undefined,
    next: hasNext ? rows.at(-1)?.cursor : undefined,
  };
}
