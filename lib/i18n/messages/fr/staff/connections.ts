/** « Qui n’est pas encore connecté ? ». */
export const connections = {
  title: "Qui n’est pas encore connecté ?",
};
