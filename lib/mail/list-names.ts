import type { Language } from "../i18n/translator";

/** « Léa Dupont, Noé Dupont et Inès Dupont » */
export const listNames = (language: Language, names: string[]): string =>
  new Intl.ListFormat(language, { type: "conjunction" }).format(names);
