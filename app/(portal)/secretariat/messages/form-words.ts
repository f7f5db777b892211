import type { Translate } from "@/lib/i18n/translator";

const words = (t: Translate, keys: readonly FormWord[]) =>
  Object.fromEntries(keys.map((key) => [key, t(`staff.announcements.form.${key}`)])) as Record<
    FormWord,
    string
  >;

const formWords = [
  "level",
  "urgent",
  "urgentHint",
  "to_do",
  "to_doHint",
  "information",
  "informationHint",
  "subject",
  "body",
  "bodyHint",
  "helpTitle",
  "helpBold",
  "helpItalic",
  "helpList",
  "helpHeading",
  "helpLink",
  "asked",
  "none",
  "acknowledge",
  "acknowledgeHint",
  "yes_no",
  "yes_noHint",
  "choice",
  "choiceHint",
  "choices",
  "choicesHint",
  "answerBy",
  "answerByHint",
  "replies",
  "repliesHint",
  "readers",
  "guardians",
  "students",
  "audience",
  "years",
  "classes",
  "groups",
  "noGroup",
  "toGroups",
  "chosen",
  "added",
  "addedHint",
  "preview",
  "previewTitle",
  "previewText",
  "save",
  "waiting",
] as const;
type FormWord = (typeof formWords)[number];

/** Every word of the form, as plain strings for the browser. */
export const messageWords = (t: Translate) => words(t, formWords);
export type MessageWords = ReturnType<typeof messageWords>;
