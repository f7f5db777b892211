import { Notice } from "@/components/ui/notice";
import type { Translate } from "@/lib/i18n/translator";
import { decidesSinceLately } from "@/lib/people/majority/own-guardians";
import { routes } from "@/lib/routes";

/** For the first weeks after the hand-over: what a student of age may decide, and where. */
export async function MajorityNotice({ t, userId }: { t: Translate; userId: string }) {
  if (!(await decidesSinceLately(userId))) return null;
  return (
    <Notice>
      <p>{t("portal.majority.told")}</p>
      <p>
        <a href={`${routes.myAccount()}#responsables`} className="standing-link">
          {t("portal.majority.decide")}
        </a>
      </p>
    </Notice>
  );
}
