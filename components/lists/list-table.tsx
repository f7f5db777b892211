import { ArrowDown, ArrowUp } from "lucide-react";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { Translate } from "@/lib/i18n/translator";
import { type ListRequest, listQuery } from "@/lib/lists/list-request";

export interface ListColumn<Row, Sort extends string> extends Omit<Column<Row>, "head" | "sorted"> {
  /** By this column the list can be sorted. */
  sort?: Sort;
}

interface ListTableProps<Row, Sort extends string> {
  t: Translate;
  caption: string;
  columns: readonly ListColumn<Row, Sort>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  request: ListRequest<string, Sort>;
  /** The list's own address with these parameters. */
  addressOf: (query: Record<string, string | undefined>) => string;
  /** Each row gets a tick box under this name for readers: what it is called. Inside a `SelectionForm`. */
  tickLabel?: (row: Row) => string;
}

/** A page of a list: headings that sort, rows that the keys walk through, tick boxes where acts are offered. */
export function ListTable<Row, Sort extends string>(props: ListTableProps<Row, Sort>) {
  const { caption, columns, rows, rowKey } = props;
  const shown = columns.map((column, index): Column<Row> => {
    const { sort, ...plain } = column;
    const ticked = index === 0 && props.tickLabel ? { ...plain, cell: withTick(props, plain.cell) } : plain;
    return sort ? { ...ticked, ...sortable(props, column.heading, sort) } : ticked;
  });
  return <DataTable caption={caption} columns={shown} rows={rows} rowKey={rowKey} />;
}

function withTick<Row, Sort extends string>(
  { tickLabel, rowKey, t }: ListTableProps<Row, Sort>,
  cell: Column<Row>["cell"],
): Column<Row>["cell"] {
  return (row) => (
    <span className="flex items-start gap-0.5">
      <label className="-my-2.5 -ms-2.5 shrink-0 cursor-pointer p-2.5">
        <input
          type="checkbox"
          name="lignes"
          value={rowKey(row)}
          aria-label={t("staff.shell.list.select", { name: tickLabel?.(row) ?? "" })}
          className="block size-6 cursor-pointer accent-slate"
        />
      </label>
      <span className="min-w-0">{cell(row)}</span>
    </span>
  );
}

function sortable<Row, Sort extends string>(
  { t, request, addressOf }: ListTableProps<Row, Sort>,
  heading: string,
  sort: Sort,
): Pick<Column<Row>, "head" | "sorted"> {
  const isCurrent = request.sort === sort;
  const descending = isCurrent && !request.descending;
  const Arrow = request.descending ? ArrowDown : ArrowUp;
  const label = t(descending ? "staff.shell.list.sortDown" : "staff.shell.list.sortUp", { heading });
  return {
    sorted: isCurrent ? (request.descending ? "descending" : "ascending") : undefined,
    head: (
      <a
        href={addressOf(listQuery({ ...request, sort, descending }))}
        aria-label={label}
        className="-my-2 inline-flex min-h-11 items-center gap-1 hover:text-slate-deep hover:underline"
      >
        {heading}
        {isCurrent ? <Arrow aria-hidden="true" className="size-4" /> : null}
      </a>
    ),
  };
}
