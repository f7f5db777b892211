const narrow = "\u202f";

/**
 * What somebody typed, as French sets it: a line never begins with « : » or « ! », nor breaks inside « 8 h 30 » or just
 * inside quotes.
 */
export const keepTogether = (text: string): string =>
  text
    .replace(/ (?=[;:?!»])/g, narrow)
    .replace(/« /g, `«${narrow}`)
    .replace(
      /(\d) h(?: (?=\d))?(?!\p{L})/gu,
      (hour, digit) => `${digit}${narrow}h${hour.endsWith(" ") ? narrow : ""}`,
    );
