/** One of an address's parameters as Next gives it: a list when it was written twice. */
export type Parameter = string | string[] | undefined;

/** The parameter's only value; the first one when somebody wrote it twice. */
export const single = (value: Parameter): string | undefined => (Array.isArray(value) ? value[0] : value);
