import { type Mapping, matchHeadings } from "./match-headings";
import type { OpenedFile } from "./open-file";
import { findPreset } from "./presets/find-preset";
import type { Preset, PresetSlug } from "./presets/preset";
import type { ReadSettings } from "./read-settings";
import { recognisePreset } from "./recognise-preset";
import { type ImportRefusal, refuse } from "./refusal";

/** The kind of list that a file is read as: a person's word counts, then what its headings say. */
export const presetSlugOf = ({ format, rows }: OpenedFile, settings: ReadSettings): PresetSlug =>
  format === "oneroster" ? "oneroster" : (settings.preset ?? recognisePreset(rows));

/** The preset of a file. One that is not recognised and not mapped yet is held against « Modèle Préau ». */
export function presetOf(opened: OpenedFile, settings: ReadSettings): Preset {
  const slug = presetSlugOf(opened, settings);
  return findPreset(slug === "autre" && !settings.columns ? "preau" : slug, settings);
}

/** Says which column of an opened file holds what, or refuses it: no headings, no names, nobody. */
export function mapFile(opened: OpenedFile, settings: ReadSettings): Mapping | ImportRefusal {
  const mapping = matchHeadings(opened.rows, presetOf(opened, settings), settings.headingLine);
  if (mapping.outcome === "mapped" && mapping.rows.length === 0) return refuse("enrolment.refusals.noRows");
  return mapping;
}
