import { cache } from "react";
import { currentViewer } from "../auth/viewer";
import { supportedLanguage, type Translate, translator } from "./translator";

/** The catalogue in the reader's language: the account's own; for a stranger, French. */
export const pageTranslator = cache(
  async (): Promise<Translate> => translator(supportedLanguage((await currentViewer())?.language)),
);
