/** The import's screens. */
export const importing = {
  title: "Importer une liste",
  address: {
    replace: "Remplacer l’adresse",
    keep: "Garder l’ancienne",
  },
  gone: {
    message: "N’est plus dans la liste. Rien ne change tant que vous ne confirmez pas son départ.",
    left: "A quitté l’école",
  },
};
