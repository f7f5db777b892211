/** Search, the person's page, the desk. */
export const person = {
  title: "Fiche",
};
