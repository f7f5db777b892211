import { PublicPage } from "@/components/layout/public-page";
import { SecretariatContacts } from "@/components/layout/secretariat-contacts";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";

export default async function AccessibilityPage() {
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor()]);
  const title = t("publicPages.accessibility.title");
  return (
    <PublicPage t={t} door={door} title={title} heading={title} contacts={false}>
      <div className="prose">
        <p className="text-[1.1rem]">{t("publicPages.accessibility.lead")}</p>
        <h2>{t("publicPages.accessibility.doneHeading")}</h2>
        <ul>
          <li>{t("publicPages.accessibility.done.target")}</li>
          <li>{t("publicPages.accessibility.done.keyboard")}</li>
          <li>{t("publicPages.accessibility.done.scripts")}</li>
          <li>{t("publicPages.accessibility.done.contrast")}</li>
          <li>{t("publicPages.accessibility.done.size")}</li>
          <li>{t("publicPages.accessibility.done.type")}</li>
          <li>{t("publicPages.accessibility.done.errors")}</li>
          <li>{t("publicPages.accessibility.done.time")}</li>
        </ul>
        <h2>{t("publicPages.accessibility.limitsHeading")}</h2>
        <ul>
          <li>{t("publicPages.accessibility.limits.audit")}</li>
          <li>{t("publicPages.accessibility.limits.languages")}</li>
        </ul>
        <h2>{t("publicPages.accessibility.tellHeading")}</h2>
        <p>{t("publicPages.accessibility.tell")}</p>
      </div>
      <SecretariatContacts t={t} door={door} />
    </PublicPage>
  );
}
