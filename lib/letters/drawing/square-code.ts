import { create } from "qrcode";
import { inks } from "./inks";
import type { Paper } from "./paper";

/** A QR code as drawing, with its quiet zone on white; correction M bears a fold or a thumb. */
export function drawSquareCode(paper: Paper, text: string, at: { x: number; y: number; size: number }): void {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const quiet = 4;
  const module = at.size / (modules.size + 2 * quiet);
  paper.rect(at.x, at.y, at.size, at.size).fill(inks.paper);
  for (let row = 0; row < modules.size; row += 1)
    for (const { from, length } of darkRuns(modules, row))
      paper.rect(
        at.x + (from + quiet) * module,
        at.y + (row + quiet) * module,
        length * module,
        module * overlap,
      );
  paper.fill("#000000");
}

/** Rows touch by a hair, so that no printer shows a white line between them. */
const overlap = 1.02;

interface Modules {
  size: number;
  get(row: number, column: number): number;
}

/** The dark stretches of one row. */
function darkRuns(modules: Modules, row: number): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  for (let column = 0; column < modules.size; column += 1) {
    if (!modules.get(row, column)) continue;
    const last = runs.at(-1);
    if (last && last.from + last.length === column) last.length += 1;
    else runs.push({ from: column, length: 1 });
  }
  return runs;
}
