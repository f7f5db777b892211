/** « À traiter », messages, answers and replies, as families and students see them. */
export const announcements = {};
