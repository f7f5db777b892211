/** How a person wants to be told: mails, digests, notifications on the phone. */
export const mails = {};
