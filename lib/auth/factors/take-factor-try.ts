import { forgetTries, guessKey, takeIdentifierTries } from "../guess-counters";
import { guessLimits } from "../guess-limits";

const factorKey = (userId: string) => guessKey("factor", userId);

/** Takes one try of a person's second factor, before it is verified; false: wait. */
export const takeFactorTry = async (userId: string): Promise<boolean> =>
  (await takeIdentifierTries([factorKey(userId)], guessLimits.identifier)) === "allowed";

/** After a success. */
export const forgetFactorTries = (userId: string): Promise<void> => forgetTries([factorKey(userId)]);
