/** « Mes données » */
export const data = {};
