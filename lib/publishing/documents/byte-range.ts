/** Which bytes of a file are asked for, both ends included; `unsatisfiable`: it has none of them. */
export type ByteRange = "whole" | "unsatisfiable" | { first: number; last: number };

/**
 * Reads `Range` (RFC 9110, 14): one range, its end left open, or the last bytes. Several ranges, other units and what
 * is no range are answered with the whole file, as the RFC allows.
 */
export function readByteRange(header: string | null, size: number): ByteRange {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header?.replaceAll(/\s/g, "") ?? "") ?? [];
  if (from === "" && to === "") return "whole";
  if (from === "") return lastBytes(Number(to), size);
  const [first, last] = [Number(from), to === "" ? size - 1 : Math.min(Number(to), size - 1)];
  if (to !== "" && Number(to) < first) return "whole";
  return first < size ? { first, last } : "unsatisfiable";
}

const lastBytes = (count: number, size: number): ByteRange =>
  count === 0 || size === 0 ? "unsatisfiable" : { first: Math.max(0, size - count), last: size - 1 };
