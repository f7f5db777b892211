import { Notice } from "@/components/ui/notice";
import type { Translate } from "@/lib/i18n/translator";

/** What was just asked of the secretariat, or was asked before. */
export function RequestNotice({ t, done }: { t: Translate; done: string | undefined }) {
  if (done !== "demande" && done !== "attend") return null;
  return (
    <Notice kind="success">
      <p>{t(done === "demande" ? "portal.request.sent" : "portal.request.waiting")}</p>
    </Notice>
  );
}
