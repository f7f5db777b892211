/** Who has read and answered a message, reminders, and what was written back. */
export const readers = {};
