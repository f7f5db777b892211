/** « 12/03/2014 », as lists write it, of an ISO date. */
export const writtenDate = (iso: string): string => iso.split("-").reverse().join("/");
