/** Messages: the list, writing one, what is known before it is sent, changing and withdrawing it. */
export const announcements = {};
