import type { ReadSettings } from "../read-settings";
import { presetFromMapping } from "./mapped-preset";
import { oneRoster } from "./one-roster";
import { preau } from "./preau";
import type { Preset, PresetSlug } from "./preset";
import { proeco } from "./proeco";
import { proecoExcel } from "./proeco-excel";

/** The kinds of list that are recognised by their headings, the most ordinary first. */
export const ownPresets: readonly Preset[] = [preau, proecoExcel, proeco, oneRoster];

/** The preset of that name; « Autre » is made of the mapping that was given by hand. */
export const findPreset = (slug: PresetSlug, { columns = {} }: ReadSettings = {}): Preset =>
  ownPresets.find((preset) => preset.slug === slug) ?? presetFromMapping(columns);
