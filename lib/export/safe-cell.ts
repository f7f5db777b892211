/** What a spreadsheet takes for the start of a formula, full-width forms included (OWASP CSV injection). */
const startsFormula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A cell that no spreadsheet computes: an apostrophe stands before whatever could begin a formula. */
export const safeCell = (text: string): string => (startsFormula.test(text) ? `'${text}` : text);
