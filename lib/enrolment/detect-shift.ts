import type { Mapping } from "./match-headings";
import type { TableRow } from "./read-table";

const holdsAddress = (text: string) => /\S@\S/.test(text);
const isNumberLike = (text: string) => /^[+0][\d\s./()-]{7,}$/.test(text.trim());

/** Cells that hold another type of thing than their heading says. */
function countClashes({ cells }: TableRow, { pupil, guardians }: Mapping): number {
  const contentOf = (column: { index: number } | undefined) => (column ? (cells[column.index] ?? "") : "");
  const people = [pupil, ...guardians];
  const names = people.flatMap((person) => [contentOf(person.lastName), contentOf(person.firstName)]);
  const phones = guardians.map(({ phone }) => contentOf(phone));
  const emails = people.map(({ email }) => contentOf(email));
  return (
    names.filter((name) => holdsAddress(name) || isNumberLike(name)).length +
    phones.filter(holdsAddress).length +
    emails.filter(isNumberLike).length
  );
}

/** Whether the cells of a row slid under their neighbours' headings, judged by their types. */
export function isShifted(row: TableRow, mapping: Mapping): boolean {
  const surplus = row.cells.slice(mapping.width);
  if (surplus.some((cell) => cell.trim() !== "")) return true;
  const clashes = countClashes(row, mapping);
  return clashes >= 2 || (clashes === 1 && surplus.length > 0);
}
