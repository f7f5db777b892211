import type { Translate } from "../../i18n/translator";

const words = { read: "read", yes: "yes", no: "no" } as const;

/** An answer as people say it: « A bien lu », « Oui », or the choice in its own words. */
export const tellAnswer = (t: Translate, answer: string, choices: readonly string[]): string =>
  !choices.includes(answer) && Object.hasOwn(words, answer)
    ? t(`staff.readers.answer.${words[answer as keyof typeof words]}`)
    : answer;
