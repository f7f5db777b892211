/** Groups of pupils across classes. */
export const groups = {};
