/** Documents: the shelf, and files attached to messages. */
export const documents = {};
