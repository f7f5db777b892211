import { isUuid } from "../forms/fields";
import { type Parameter, single } from "../forms/single";

/** What the address of one kind of list can say; what it cannot is left unread. */
export interface ListSpec<Filter extends string, Sort extends string> {
  filters: readonly Filter[];
  /** The first is the order in which the list comes when nobody asks for another. */
  sorts: readonly [Sort, ...Sort[]];
}

/** From where on the page begins: the sort value and the id of the row beside it. */
export interface Cursor {
  direction: "after" | "before";
  value: string;
  id: string;
}

/** A list as somebody asked for it: filters, order, place. */
export interface ListRequest<Filter extends string = string, Sort extends string = string> {
  filters: Partial<Record<Filter, string>>;
  sort: Sort;
  descending: boolean;
  cursor: Cursor | undefined;
}

export type Parameters = Record<string, Parameter>;

const longestFilter = 200;

/** Reads a place as `writeCursor` wrote it; undefined for what is none. */
export function readPlace(direction: Cursor["direction"], written: string | undefined): Cursor | undefined {
  if (!written) return undefined;
  try {
    const [value, id] = JSON.parse(Buffer.from(written, "base64url").toString());
    if (typeof value !== "string" || typeof id !== "string" || !/^[\w:-]{1,64}$/.test(id)) return undefined;
    return { direction, value, id };
  } catch {
    return undefined; // written by hand: the list begins at its beginning
  }
}

/** A place in a list as its address says it. */
export const writeCursor = (value: string, id: string) =>
  Buffer.from(JSON.stringify([value, id])).toString("base64url");

/** Reads a list's address. Unknown filters, orders and places count as not said. */
export function readListRequest<Filter extends string, Sort extends string>(
  parameters: Parameters,
  spec: ListSpec<Filter, Sort>,
): ListRequest<Filter, Sort> {
  const filters: Partial<Record<Filter, string>> = {};
  for (const name of spec.filters) {
    const value = single(parameters[name])?.replaceAll("\0", "").trim().slice(0, longestFilter);
    if (value) filters[name] = value;
  }
  const order = single(parameters.tri) ?? "";
  const sort = spec.sorts.find((name) => name === order.replace(/^-/, ""));
  return {
    filters,
    sort: sort ?? spec.sorts[0],
    descending: sort !== undefined && order.startsWith("-"),
    cursor: readPlace("after", single(parameters.apres)) ?? readPlace("before", single(parameters.avant)),
  };
}

/** The address's parameters for the same list in the same order, from its beginning. */
export const listQuery = ({
  filters,
  sort,
  descending,
}: ListRequest): Record<string, string | undefined> => ({
  ...filters,
  tri: `${descending ? "-" : ""}${sort}`,
});

/** Which rows somebody ticked: some by id, or all that the filters show, whatever the page. */
export type Selection<Filter extends string = string> =
  | { all: true; filters: Partial<Record<Filter, string>> }
  | { all: false; ids: string[] };

const mostTicked = 500;

/** Reads `lignes` (ids) and `tous` beside a list's filters. What is no id is left out. */
export function readSelection<Filter extends string, Sort extends string>(
  parameters: Parameters,
  spec: ListSpec<Filter, Sort>,
): Selection<Filter> {
  if (single(parameters.tous)) return { all: true, filters: readListRequest(parameters, spec).filters };
  const ticked = [parameters.lignes ?? []].flat();
  return { all: false, ids: [...new Set(ticked.filter(isUuid))].slice(0, mostTicked) };
}

/** A selection as parameters of an address, for the next page of the same act. */
export const selectionQuery = (selection: Selection): Record<string, string | string[] | undefined> =>
  selection.all ? { ...selection.filters, tous: "1" } : { lignes: selection.ids };
