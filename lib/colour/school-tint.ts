import { clampChroma, formatHex, type Oklch, oklch, wcagContrast } from "culori";
import { parseColour } from "./contrast";

/** A surface in a school's colour and the text that can be read on it. */
export interface Tint {
  background: string;
  foreground: string;
}

const white = "#ffffff";
const night = "#10141f";
/** Text on the school's colour reaches at least this (WCAG 2.2, 1.4.6). */
const wantedContrast = 7;
/** What stands in for a missing or unreadable colour: the portal's own slate. */
const ownColour = "oklch(0.415 0.085 254)";

const asHex = (colour: Oklch) => formatHex(clampChroma(colour, "oklch"));

/** Moves the lightness step by step, hue kept, until the text can be read; ends at black or white at worst. */
function corrected(colour: Oklch, foreground: string, step: number): Tint {
  let l = colour.l;
  while (l > 0 && l < 1 && wcagContrast(asHex({ ...colour, l }), foreground) < wantedContrast) l += step;
  return { background: asHex({ ...colour, l: Math.min(1, Math.max(0, l)) }), foreground };
}

/**
 * A school's own colour, corrected so that white text on it (light theme) and dark text on it (dark theme)
 * reach 7:1 whatever the school chose. Anything that is not a CSS colour gives the portal's slate.
 */
export function schoolTint(colour: string | null): { light: Tint; dark: Tint } {
  const given = oklch(parseColour(colour ?? "") ?? parseColour(ownColour)) as Oklch;
  return {
    light: corrected({ ...given, l: Math.min(given.l, 0.5) }, white, -0.01),
    dark: corrected({ ...given, l: Math.max(given.l, 0.75), c: Math.min(given.c, 0.1) }, night, 0.01),
  };
}
