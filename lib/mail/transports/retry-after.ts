import { now } from "../../clock";
import { hours, type Milliseconds, seconds } from "../../durations";

/** No provider keeps us waiting longer than this on one answer. */
const longest = hours(6);

/** Reads a Retry-After header (RFC 9110 § 10.2.3): seconds, or a date. Undefined when it says neither. */
export function readRetryAfter(header: string | null | undefined): Milliseconds | undefined {
  if (!header) return undefined;
  const wait = /^\s*\d+(\.\d+)?\s*$/.test(header)
    ? seconds(Number(header))
    : Date.parse(header) - now().getTime();
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), longest) : undefined;
}
