import { guessKey } from "./guess-counters";

/** The key under which tries on an account (by its id), or on a name that nobody has, are counted. */
export const identifierKey = (accountOrIdentifier: string) => guessKey("identifier", accountOrIdentifier);
