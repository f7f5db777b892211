/** Lower case without accents: the form in which words are compared when nothing else about them matters. */
export const foldAccents = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
