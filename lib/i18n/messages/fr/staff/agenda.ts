/** The school's events, and what a class's page shows. */
export const agenda = {};
