/** Staff. */
export const personnel = {
  title: "Personnel",
};
