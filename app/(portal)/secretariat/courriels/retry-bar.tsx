import { Button } from "@/components/ui/button";
import type { StaffViewer } from "@/lib/auth/guards";
import type { Translate } from "@/lib/i18n/translator";
import type { MailState } from "@/lib/mail/mail";
import type { OutboxRequest } from "@/lib/mail/outbox-view/outbox-filters";
import { countRetriable } from "@/lib/mail/outbox-view/retry-mails";
import { retryAllMails } from "./actions";

interface RetryBarProps {
  t: Translate;
  viewer: StaffViewer;
  request: OutboxRequest;
  states: readonly { state: MailState; mails: number }[];
}

/** Tries again what was given up, all that the filters show; nothing where nothing can be. */
export async function RetryBar({ t, viewer, request: { filters }, states }: RetryBarProps) {
  const anyFailed = states.some(({ state }) => state === "failed");
  const asked = filters.etat === undefined || filters.etat === "failed";
  const count = anyFailed && asked ? await countRetriable(viewer, filters) : 0;
  if (count === 0) return null;
  return (
    <form action={retryAllMails}>
      {Object.entries(filters).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant="secondary">{t("staff.mails.retryAll", { count })}</Button>
    </form>
  );
}
