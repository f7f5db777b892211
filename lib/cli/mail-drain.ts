import { handleResetRequests } from "../access/handle-reset-requests";
import { translator } from "../i18n/translator";
import { drainOutbox } from "../mail/drain-outbox";
import type { Command } from "./command";

const t = translator("fr");

/** Sends what is due, forgotten passwords that wait for their mail included, and returns. */
export const mailDrain: Command = {
  name: "mail drain",
  usage: "mail drain",
  summary: t("mail.drain.summary"),
  options: {},
  run: async () => {
    await handleResetRequests();
    const { outcome, ...counts } = await drainOutbox();
    if (outcome === "no-transport") {
      console.error(t("mail.drain.noTransport"));
      return 1;
    }
    console.log(t("mail.drain.done", counts));
    return 0;
  },
};
