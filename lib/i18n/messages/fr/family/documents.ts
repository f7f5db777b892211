/** Documents, as families and students see them. */
export const documents = {};
