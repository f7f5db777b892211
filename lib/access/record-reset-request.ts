import { resetRequests } from "@/drizzle/schema";
import { countResetFrom } from "../auth/address-block";
import { db } from "../db/client";

/**
 * Writes down what was asked for, by the same statements for every identifier: who it is and whether a mail
 * leaves is found out after the answer, by the worker. An address that asks too much is silently not heard.
 */
export async function recordResetRequest(
  request: { identifier: string; schoolSlug?: string | undefined },
  clientAddress: string,
): Promise<void> {
  const counted = await countResetFrom(clientAddress);
  if (counted.outcome === "blocked") return;
  await db.insert(resetRequests).values(request);
}
