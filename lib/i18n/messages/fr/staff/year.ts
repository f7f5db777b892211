/** Year-end. */
export const year = {
  title: "Fin d’année",
};
