import { Notice } from "@/components/ui/notice";
import { single } from "@/lib/forms/single";
import type { Translate } from "@/lib/i18n/translator";
import type { Parameters } from "@/lib/lists/list-request";

/** What was just done, as the address says it. */
export function MailsDone({ t, parameters }: { t: Translate; parameters: Parameters }) {
  const done = single(parameters.fait);
  if (done === "relance") {
    const count = Number(single(parameters.nombre)) || 0;
    return <Notice kind={count > 0 ? "success" : "info"}>{t("staff.mails.done.retried", { count })}</Notice>;
  }
  if (done === "perime") return <Notice kind="warning">{t("staff.mails.done.stale")}</Notice>;
  if (done === "annule") return <Notice kind="success">{t("staff.mails.done.cancelled")}</Notice>;
  if (done === "parti") return <Notice kind="warning">{t("staff.mails.done.left")}</Notice>;
  return null;
}
