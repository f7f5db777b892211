import { inArray } from "drizzle-orm";
import { connectionState } from "./connection-facts";
import { paperPileStates } from "./connection-state";

/** Whether a person who never connected waits for a letter: a condition for queries that read `users`. */
export const isOnPaperPile = inArray(connectionState, [...paperPileStates]);
