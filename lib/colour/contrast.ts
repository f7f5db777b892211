import { type Color, parse, wcagContrast } from "culori";

/** A CSS colour as numbers; undefined when it is none. */
export const parseColour = (css: string): Color | undefined => parse(css.trim()) ?? undefined;

/** WCAG 2.2 contrast of two opaque CSS colours, 1 to 21; 1 (none) when either cannot be read. */
export function contrast(one: string, other: string): number {
  const [a, b] = [parseColour(one), parseColour(other)];
  return a && b ? wcagContrast(a, b) : 1;
}
