import { clampChroma, formatHex, type Oklch, oklch, wcagContrast } from "culori";
import { parseColour } from "./contrast";

/** The text that stands on a school's colour, by day and by night. */
export const tintForeground = "#ffffff";
/** Which it reaches everywhere (WCAG 2.2, 1.4.6). */
const wantedContrast = 7;
/** What stands in for a missing or unreadable colour: the portal's own slate. */
const ownColour: Oklch = { mode: "oklch", l: 0.415, c: 0.085, h: 254 };
/** The lightest that a tint may be by day and by night; a night's band must not glare. */
const lightestByDay = 0.5;
const lightestByNight = 0.36;

const asHex = (colour: Oklch) => formatHex(clampChroma(colour, "oklch"));

/** Darkens step by step, hue kept, until the text can be read; black at worst. */
function darkened(colour: Oklch, lightest: number): string {
  let l = Math.min(colour.l, lightest);
  while (l > 0 && wcagContrast(asHex({ ...colour, l }), tintForeground) < wantedContrast) l -= 0.01;
  return asHex({ ...colour, l: Math.max(0, l) });
}

/**
 * A school's own colour, corrected so that white text on it reaches 7:1 whatever the school chose. Anything
 * that is not a CSS colour gives the portal's slate.
 */
export function schoolTint(colour: string | null): { day: string; night: string } {
  const given = oklch(parseColour(colour ?? "")) ?? ownColour;
  return { day: darkened(given, lightestByDay), night: darkened(given, lightestByNight) };
}
