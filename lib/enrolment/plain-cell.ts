const controls = /[^\P{Cc}\t\n\r]/gu;

/** A cell as the database can hold it: whole characters, no control ones. */
export const plainCell = (text: string): string => text.toWellFormed().replace(controls, "");
