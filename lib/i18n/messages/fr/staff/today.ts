/** The landing page. */
export const today = {
  title: "Aujourd’hui",
};
