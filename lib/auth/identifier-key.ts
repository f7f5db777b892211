import { guessKey } from "./guess-counters";

/** The key under which tries on an account (by its id), or on a name that nobody has, are counted. */
export const identifierKey = (accountOrIdentifier: string) => guessKey("identifier", accountOrIdentifier);

/**
 * The key under which wrong current passwords are counted on the form that changes one's own: only who is
 * signed in adds to it, so that a stranger's guesses keep nobody from a new password.
 */
export const ownFormKey = (userId: string) => guessKey("own-form", userId);
