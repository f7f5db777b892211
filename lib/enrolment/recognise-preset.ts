import { acceptedHeadings, countHeadings, headingRowsLookedAt } from "./find-heading-row";
import { normaliseHeading } from "./normalise-heading";
import { ownPresets } from "./presets/find-preset";
import type { Preset, PresetSlug } from "./presets/preset";
import type { TableRow } from "./read-table";

/** The kind of list whose headings the file has; « Autre » when no kind reads the pupil's two names in it. */
export function recognisePreset(rows: TableRow[]): PresetSlug {
  const candidates = rows.slice(0, headingRowsLookedAt);
  let [best, most]: [PresetSlug, number] = ["autre", 0];
  for (const preset of ownPresets) {
    const count = Math.max(0, ...candidates.map((row) => countOf(row, preset)));
    if (count > most) [best, most] = [preset.slug, count];
  }
  return best;
}

function countOf(row: TableRow, preset: Preset): number {
  const headings = new Set(row.cells.map(normaliseHeading));
  const named = [preset.pupil.lastName, preset.pupil.firstName].every((accepted) =>
    accepted?.some((heading) => headings.has(heading)),
  );
  return named ? countHeadings(row, new Set([...acceptedHeadings(preset), ...(preset.unused ?? [])])) : 0;
}
