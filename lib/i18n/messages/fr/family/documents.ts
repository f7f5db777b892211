/** Documents, as families and students see them. */
export const documents = {
  kinds: {
    pdf: "PDF",
    image: "Image",
    text: "Texte",
    sheet: "Tableau",
    slides: "Présentation",
  },
  weight: "{kind}, {size}",
};
