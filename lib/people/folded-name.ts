import { foldText } from "./folded-text";

const lettersOnly = (text: string) => foldText(text).replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * The form under which two spellings of one person meet: accents, case, hyphens, apostrophes and spaces do not
 * matter; surname and given name stay apart. Other scripts are kept, so that they too can be matched.
 */
export const foldName = (lastName: string, firstName: string): string =>
  `${lettersOnly(lastName)} ${lettersOnly(firstName)}`;

/** One name alone, folded in the same way. */
export const foldOneName = lettersOnly;
