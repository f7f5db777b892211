/** The outbox's screen. */
export const mails = {
  title: "Courriels",
};
