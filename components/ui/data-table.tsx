import type { ReactNode } from "react";

export interface Column<Row> {
  heading: string;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, tabular figures. */
  numeric?: boolean;
  /** In place of the heading's words, in the head alone: a link that sorts. */
  head?: ReactNode;
  /** Left out where the table is narrow, beside a person for instance; a phone shows it. */
  spare?: boolean;
  /** By which the table is sorted. */
  sorted?: "ascending" | "descending" | undefined;
}

interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/**
 * A table; the first column names its row. Below 40 rem each row becomes a small card whose cells carry
 * their heading, so that nothing is scrolled sideways on a phone. A link in it can be pressed over 44 px.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <div className="@container">
      <table className="block w-full border-collapse text-start sm:table">
        <caption className="sr-only">{caption}</caption>
        <thead className="sr-only sm:not-sr-only sm:table-header-group">
          <tr>
            {columns.map(({ heading, numeric, head, sorted, spare }) => (
              <th
                key={heading}
                scope="col"
                aria-sort={sorted}
                className={`border-line border-b-2 px-3 py-2 font-semibold text-ink-soft ${numeric ? "text-end" : "text-start"} ${spare ? spared : ""}`}
              >
                {head ?? heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="flex flex-col gap-3 sm:table-row-group">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              data-row
              className="flex flex-col rounded-card border border-line px-1 py-2 sm:table-row sm:border-0 sm:hover:bg-chalk sm:has-[:focus-visible]:bg-slate-chalk"
            >
              {columns.map((column, index) => (
                <Cell key={column.heading} column={column} row={row} named={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const spared = "sm:@max-2xl:hidden";

/** On a phone a cell tells its heading; the one that names the row needs none. */
const labelled =
  "flex items-baseline justify-between gap-4 text-end before:shrink-0 before:text-ink-soft before:content-[attr(data-heading)] sm:before:content-none";

interface CellProps<Row> {
  column: Column<Row>;
  row: Row;
  named: boolean;
}

function Cell<Row>({ column: { heading, cell, numeric, spare }, row, named }: CellProps<Row>) {
  const Tag = named ? "th" : "td";
  return (
    <Tag
      scope={named ? "row" : undefined}
      data-heading={heading}
      className={`px-3 py-1 sm:table-cell sm:border-line sm:border-b sm:py-2.5 [&_:is(.link,.standing-link)]:easy-target ${named ? "block text-start font-semibold" : labelled} ${numeric ? "sm:text-end" : "sm:text-start"} ${spare ? spared : ""}`}
    >
      {cell(row)}
    </Tag>
  );
}
