const controls = /[^\P{Cc}\t\n\r]/gu;

/** Text as the database can hold it: whole characters, no control ones. */
export const plainText = (text: string): string => text.toWellFormed().replace(controls, "");
