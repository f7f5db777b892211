import { Notice } from "@/components/ui/notice";
import type { Translate } from "@/lib/i18n/translator";

const done = ["brouillon", "envoye", "prevu", "repris", "modifie", "retire"] as const;
const refused = ["perime", "trop-tard", "inchange"] as const;

/** What the last act came to, said at the top of the page that it led to. */
export function DoneNotice({ t, outcome }: { t: Translate; outcome: string | undefined }) {
  const success = done.find((one) => one === outcome);
  const warning = refused.find((one) => one === outcome);
  if (!success && !warning) return null;
  return (
    <Notice kind={success ? "success" : "warning"}>
      <p>{t(`staff.announcements.done.${success ?? warning ?? "perime"}`)}</p>
    </Notice>
  );
}
