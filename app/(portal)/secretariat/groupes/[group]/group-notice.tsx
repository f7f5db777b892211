import { Notice } from "@/components/ui/notice";
import { single } from "@/lib/forms/single";
import type { Translate } from "@/lib/i18n/translator";
import type { Parameters } from "@/lib/lists/list-request";

const acts = ["cree", "renomme", "ajout", "retrait"] as const;

/** What the last act came to. */
export function GroupNotice({ t, asked }: { t: Translate; asked: Parameters }) {
  const act = acts.find((one) => one === single(asked.fait));
  if (!act) return null;
  return (
    <Notice kind="success">
      <p>{t(`staff.groups.done.${act}`, { count: Number(single(asked.n)) || 0 })}</p>
    </Notice>
  );
}
