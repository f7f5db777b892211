import { and, eq, isNull, sql } from "drizzle-orm";
import { accessTokens } from "@/drizzle/schema";
import { db } from "../db/client";

/** A browser that fetches ahead says so in one of these. */
const aheadOfTime = ["sec-purpose", "purpose", "x-moz", "next-router-prefetch"];

/** Whether the page is being looked at: asked for by GET, and not fetched ahead. Our own server tells the method. */
const isLookedAt = (incoming: Pick<Headers, "get" | "has">): boolean =>
  incoming.get("x-preau-method") === "GET" && !aheadOfTime.some((name) => incoming.has(name));

/** Notes when a token's page was first looked at: a hint for the secretariat. Nothing is used up by it. */
export async function noteOpening(tokenId: string, incoming: Pick<Headers, "get" | "has">): Promise<void> {
  if (!isLookedAt(incoming)) return;
  await db
    .update(accessTokens)
    .set({ openedAt: sql`now()` })
    .where(and(eq(accessTokens.id, tokenId), isNull(accessTokens.openedAt)));
}
