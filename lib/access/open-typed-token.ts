import { blockedFor, countUnknownTokenFrom } from "../auth/address-block";
import { type FoundToken, findAccessToken } from "./find-access-token";

export type OpenedToken = FoundToken | { state: "too-many"; seconds: number };

/**
 * Looks a token up for a stranger. An address that has guessed too much learns nothing; a whole class that
 * opens its own links at once is not guessing, and is not counted.
 */
export async function openTypedToken(token: string, address: string): Promise<OpenedToken> {
  const seconds = await blockedFor(address, "token");
  if (seconds !== undefined) return { state: "too-many", seconds };
  const found = await findAccessToken(token);
  if (found.state !== "unknown") return found;
  const counted = await countUnknownTokenFrom(address);
  return counted.outcome === "blocked" ? { state: "too-many", seconds: counted.seconds } : found;
}
