import { formatMoment } from "../i18n/formats";
import { translator } from "../i18n/translator";
import { type OutboxStatus, readOutboxStatus } from "../mail/outbox-status";
import type { Command } from "./command";

const t = translator("fr");

const laneLine = (lane: "urgent" | "bulk", { lanes }: OutboxStatus) =>
  t("mail.status.lane", { lane: t(`mail.status.lanes.${lane}`), ...lanes[lane] });

const asSentences = (status: OutboxStatus) =>
  [
    laneLine("urgent", status),
    laneLine("bulk", status),
    t("mail.status.waiting", { due: status.due, scheduled: status.scheduled }),
    status.oldestDueAt && t("mail.status.oldest", { moment: formatMoment(status.oldestDueAt) }),
    t("mail.status.resetRequests", { count: status.resetRequestsWaiting }),
  ]
    .filter(Boolean)
    .join("\n");

/** What the outbox holds, in sentences or as one JSON object. */
export const mailStatus: Command = {
  name: "mail status",
  usage: "mail status [--json]",
  summary: t("mail.status.summary"),
  options: { json: { type: "boolean" } },
  run: async ({ values }) => {
    const status = await readOutboxStatus();
    console.log(values.json ? JSON.stringify(status) : asSentences(status));
    return 0;
  },
};
