import { preau } from "./preau";
import type { Preset } from "./preset";
import { proeco } from "./proeco";

const presets: readonly Preset[] = [preau, proeco];

/** The kinds of list that can be read, by the name given to `--preset`. */
export const presetSlugs = presets.map(({ slug }) => slug);

/** The preset of that name, or undefined. */
export const findPreset = (slug: string): Preset | undefined =>
  presets.find((preset) => preset.slug === slug);
