import { IntlMessageFormat } from "intl-messageformat";
import { fr } from "./messages/fr";

/** The languages that have a complete catalogue. */
export const languages = ["fr"] as const;
export type Language = (typeof languages)[number];

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}`;
}[keyof Tree & string];

/** `namespace.path.to.sentence`, checked by the compiler against the French catalogue. */
export type MessageKey = Leaves<typeof fr>;
export type Values = Record<string, string | number | Date>;
export type Translate = (key: MessageKey, values?: Values) => string;

const catalogues = { fr } satisfies Record<Language, object>;
const locales = { fr: "fr-BE" } satisfies Record<Language, string>;
const compiled = new Map<string, IntlMessageFormat>();

function lookUp(language: Language, key: string): unknown {
  return key
    .split(".")
    .reduce<unknown>(
      (tree, part) => (tree as Record<string, unknown> | undefined)?.[part],
      catalogues[language],
    );
}

/** Whether a text is a key of the catalogue. */
export const isMessageKey = (text: string): text is MessageKey => typeof lookUp("fr", text) === "string";

function sentence(language: Language, key: MessageKey): string {
  return String(lookUp(language, key));
}

function formatter(language: Language, key: MessageKey): IntlMessageFormat {
  const id = `${language}:${key}`;
  const known = compiled.get(id);
  if (known) return known;
  const made = new IntlMessageFormat(sentence(language, key), locales[language], {
    date: {
      day: { day: "numeric", month: "long", timeZone: "Europe/Brussels" },
      full: { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "Europe/Brussels" },
    },
  });
  compiled.set(id, made);
  return made;
}

/**
 * The catalogue of one language as a function. Sentences are ICU messages; dates inside them are written
 * in Belgian French and in Brussels' time.
 */
export function translator(language: Language): Translate {
  return (key, values) => formatter(language, key).format(values) as string;
}

/** The language to speak to someone whose own is unknown or has no catalogue yet. */
export function supportedLanguage(wanted: string | null | undefined): Language {
  return languages.find((language) => wanted?.toLowerCase().startsWith(language)) ?? "fr";
}
