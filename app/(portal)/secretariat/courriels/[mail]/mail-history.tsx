import { Card } from "@/components/ui/card";
import { formatDatedMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { ToldState } from "@/lib/mail/fates/fate";
import type { listMailEvents, OutboxMail } from "@/lib/mail/outbox-view/list-mails";
import { tellReason } from "@/lib/mail/outbox-view/tell-fate";

interface MailHistoryProps {
  t: Translate;
  mail: OutboxMail;
  events: Awaited<ReturnType<typeof listMailEvents>>;
}

interface Step {
  key: string;
  at: Date;
  said: string;
}

/** From the queue to the mailbox, word by word. */
export function MailHistory({ t, mail, events }: MailHistoryProps) {
  const steps = [...ownSteps(t, mail), ...events.map((event) => toldStep(t, event))];
  const inOrder = steps.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return (
    <Card aria-labelledby="history-title">
      <h2 id="history-title" className="mb-3">
        {t("staff.mails.one.history")}
      </h2>
      <ol className="flex flex-col gap-3 border-line border-s-2 ps-4">
        {inOrder.map(({ key, at, said }) => (
          <li key={key}>
            <time dateTime={at.toISOString()} className="block text-ink-soft">
              {formatDatedMoment(at)}
            </time>
            <span className="font-medium">{said}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What the portal itself knows. */
function ownSteps(t: Translate, { createdAt, sendAfter, sentAt, state }: OutboxMail): Step[] {
  const steps = [{ key: "created", at: createdAt, said: t("staff.mails.one.created") }];
  if (sentAt) steps.push({ key: "left", at: sentAt, said: t("staff.mails.one.left") });
  else if (state === "queued" && sendAfter > createdAt)
    steps.push({ key: "due", at: sendAfter, said: t("staff.mails.one.due") });
  return steps;
}

/** What the provider told: only states that it can tell are written (`ToldState`). */
function toldStep(t: Translate, { id, state, reason, at }: MailHistoryProps["events"][number]): Step {
  const said = t(`staff.mails.one.told.${state as ToldState}`);
  const told = reason && state === "bounced" ? `${said} (${tellReason(reason, t)})` : said;
  return { key: id, at, said: told };
}
