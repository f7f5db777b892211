import { countTokenFrom, tokenWasKnownFrom } from "../auth/address-block";
import { type FoundToken, findAccessToken } from "./find-access-token";

export type OpenedToken = FoundToken | { state: "too-many"; seconds: number };

/** Looks a token up for a stranger: counted as a guess of its address first, given back when it exists. */
export async function openTypedToken(token: string, address: string): Promise<OpenedToken> {
  const counted = await countTokenFrom(address);
  if (counted.outcome === "blocked") return { state: "too-many", seconds: counted.seconds };
  const found = await findAccessToken(token);
  if (found.state !== "unknown") await tokenWasKnownFrom(address);
  return found;
}
