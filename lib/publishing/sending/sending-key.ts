/** Names the delivery of a message among the jobs. */
export const sendingKey = (announcementId: string) => `announcement:${announcementId}`;
