/** Settings. */
export const settings = {
  title: "Réglages",
};
