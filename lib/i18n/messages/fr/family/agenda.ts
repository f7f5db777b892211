/** Agenda, calendar address and the page of a class. */
export const agenda = {};
