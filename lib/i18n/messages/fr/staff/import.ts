/** The import's screens. */
export const importing = {
  title: "Importer une liste",
};
