import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { pushSubscriptions } from "@/drizzle/schema";
import { db } from "../../db/client";
import { type BrowserAddress, isPushService } from "./browser-address";
import { isLiveSubscription } from "./live-subscription";
import { currentPublicKey } from "./push-keys";

interface Sitting {
  userId: string;
  sessionId: string;
}

/** Where somebody is told of messages on the telephone or computer, the latest first. */
export const listAllowedBrowsers = (userId: string) =>
  db
    .select({
      id: pushSubscriptions.id,
      deviceLabel: pushSubscriptions.deviceLabel,
      sessionId: pushSubscriptions.sessionId,
      createdAt: pushSubscriptions.createdAt,
    })
    .from(pushSubscriptions)
    .where(and(eq(pushSubscriptions.userId, userId), isLiveSubscription))
    .orderBy(desc(pushSubscriptions.createdAt));

export type AllowedBrowser = Awaited<ReturnType<typeof listAllowedBrowsers>>[number];

/** More than anybody carries: we post to each of them for every message. */
export const mostBrowsers = 20;

/**
 * From now on this browser is told of what its owner must know. Whoever allowed it before on the same browser is told there no
 * more. `unknown-service`: its address is not one of a push service, and nothing is ever posted to it.
 */
export async function allowBrowser(
  { userId, sessionId }: Sitting,
  address: BrowserAddress,
  deviceLabel: string,
): Promise<"allowed" | "unknown-service"> {
  if (!isPushService(address.endpoint)) return "unknown-service";
  const row = { ...address, userId, sessionId, deviceLabel, applicationKey: currentPublicKey() };
  await db
    .insert(pushSubscriptions)
    .values(row)
    .onConflictDoUpdate({ target: pushSubscriptions.endpoint, set: { ...row, createdAt: sql`now()` } });
  await forgetOldest(userId);
  return "allowed";
}

/** The browsers that were allowed last stay. */
const forgetOldest = (userId: string) =>
  db
    .delete(pushSubscriptions)
    .where(
      inArray(
        pushSubscriptions.id,
        db
          .select({ id: pushSubscriptions.id })
          .from(pushSubscriptions)
          .where(eq(pushSubscriptions.userId, userId))
          .orderBy(desc(pushSubscriptions.createdAt), desc(pushSubscriptions.id))
          .offset(mostBrowsers),
      ),
    );

/**
 * A browser that was allowed comes by again: it is tied to where its owner is signed in now, with the address that it has now.
 * What was never allowed, was taken back or is somebody else's stays as it is.
 */
export async function renewBrowser(
  { userId, sessionId }: Sitting,
  previous: string,
  address: BrowserAddress,
): Promise<void> {
  if (!isPushService(address.endpoint)) return;
  await db
    .update(pushSubscriptions)
    .set({ ...address, sessionId, applicationKey: currentPublicKey() })
    .where(
      and(
        eq(pushSubscriptions.endpoint, previous),
        eq(pushSubscriptions.userId, userId),
        isLiveSubscription,
        isFree(address.endpoint, previous),
      ),
    );
}

const isFree = (endpoint: string, previous: string) =>
  sql`(${endpoint} = ${previous} or not exists (select from push_subscriptions taken where taken.endpoint = ${endpoint}))`;

/** « Ne plus prévenir cet appareil »; somebody else's is left alone without a word. */
export async function forgetBrowser(userId: string, id: string): Promise<void> {
  await db
    .delete(pushSubscriptions)
    .where(and(eq(pushSubscriptions.id, id), eq(pushSubscriptions.userId, userId)));
}
