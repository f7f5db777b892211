/** What families on paper get each week. */
export const paper = {};
