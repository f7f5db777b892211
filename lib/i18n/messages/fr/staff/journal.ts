/** The journal's screen. */
export const journal = {
  title: "Journal",
};
