import { editDistance } from "./edit-distance";

const shortestTold = 4;

/** One letter apart in a name that is long enough, two in a long one, or one the beginning of the other. */
function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  const shortest = Math.min(one.length, other.length);
  if (shortest === 0) return false;
  if (one.startsWith(other) || other.startsWith(one)) return true;
  if (shortest < shortestTold) return false;
  return editDistance(one, other) <= (shortest < 2 * shortestTold ? 1 : 2);
}

/**
 * Whether two folded names (« surname given », lib/people/folded-name) may be one name written twice: one half the
 * same and the other nearly, or both halves swapped.
 */
export function areNearNames(one: string, other: string): boolean {
  const [lastName = "", firstName = ""] = one.split(" ");
  const [otherLastName = "", otherFirstName = ""] = other.split(" ");
  if (lastName === otherFirstName && firstName === otherLastName) return true;
  if (lastName === otherLastName) return isNear(firstName, otherFirstName);
  return firstName === otherFirstName && isNear(lastName, otherLastName);
}
