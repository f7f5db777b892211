/** What waits of one kind: how many in all, and the first few. */
export interface Waiting<Row> {
  count: number;
  first: Row[];
}

/** How many are named; the rest is a number and a link. */
export const namedRows = 5;

/** Makes it of rows that each carry the whole count (`count(*) over ()`). */
export const waitingOf = <Row extends { inAll: number }>(rows: Row[]): Waiting<Omit<Row, "inAll">> => ({
  count: rows[0]?.inAll ?? 0,
  first: rows,
});
