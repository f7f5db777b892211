import { sql } from "drizzle-orm";
import { pushSubscriptions, sessions } from "@/drizzle/schema";

/**
 * A browser that may be told of messages: its owner allowed it and has not signed out of it since, from there or from another
 * device. A sitting that ended by itself, because nobody came for a while, is no reason to fall silent.
 */
export const isLiveSubscription = sql<boolean>`exists (select from ${sessions}
  where ${sessions.id} = ${pushSubscriptions.sessionId} and ${sessions.endedAt} is null)`;
