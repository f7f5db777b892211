import { Notice } from "@/components/ui/notice";
import { single } from "@/lib/forms/single";
import type { Translate } from "@/lib/i18n/translator";
import type { Parameters } from "@/lib/lists/list-request";

/** What a press of a button has just done. */
export function BundleDone({ t, asked }: { t: Translate; asked: Parameters }) {
  switch (single(asked.fait)) {
    case "prete":
      return <Notice kind="success">{t("staff.paper.run.prepared")}</Notice>;
    case "deja":
      return <Notice kind="warning">{t("staff.paper.run.joined")}</Notice>;
    case "remis":
      return (
        <Notice kind="success">
          {t("staff.paper.run.given", { count: Number(single(asked.nombre)) || 1 })}
        </Notice>
      );
    case "pas-remis":
      return <Notice kind="success">{t("staff.paper.run.notGiven")}</Notice>;
    case "rien":
      return <Notice>{t("staff.paper.run.unchanged")}</Notice>;
    default:
      return null;
  }
}
