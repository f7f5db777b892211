/** One part of what is printed: the first column is words, the others are numbers. */
export interface Section {
  title: string;
  columns: string[];
  rows: [label: string, ...numbers: string[]][];
}

/** What could not be measured is a dash. */
const written = (digits: number) => {
  const format = new Intl.NumberFormat("fr-BE", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (value: number) => (Number.isFinite(value) ? format.format(value) : "–");
};

/** « 1 234 » */
export const integer = written(0);
/** « 13,4 » */
export const oneDecimal = written(1);
/** « 1,25 » */
export const twoDecimals = written(2);

/** Plain text, each column as wide as its widest cell. */
export function asTable({ title, columns, rows }: Section): string {
  const lines = [[title, ...columns], ...rows];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const padded = (cell: string, column: number) => {
    const width = widths?.[column] ?? 0;
    return column === 0 ? cell.padEnd(width) : cell.padStart(width);
  };
  const [heading = "", ...body] = lines.map((line) => line.map(padded).join("   ").trimEnd());
  return [heading, "─".repeat(Math.max(heading.length, ...body.map(({ length }) => length))), ...body].join(
    "\n",
  );
}
