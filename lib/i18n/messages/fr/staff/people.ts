/** Students, guardians, classes, rights. */
export const people = {
  title: "Personnes",
};
