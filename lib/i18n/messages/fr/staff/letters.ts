/** Letters and slips. */
export const letters = {
  title: "Lettres",
};
