import { PublicPage } from "@/components/layout/public-page";
import { SecretariatContacts } from "@/components/layout/secretariat-contacts";
import { Notice } from "@/components/ui/notice";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";

export default async function TokenRenewedPage() {
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor()]);

  return (
    <PublicPage
      t={t}
      door={door}
      width="narrow"
      title={t("access.token.renewedTitle")}
      heading={t("access.token.renewedTitle")}
      contacts={false}
    >
      <Notice kind="success">{t("access.token.renewedText")}</Notice>
      <h2>{t("access.forgotten.nothingTitle")}</h2>
      <p>{t("access.forgotten.nothingSpam")}</p>
      <p>{t("access.token.notYourAddress")}</p>
      <SecretariatContacts t={t} door={door} boxed />
    </PublicPage>
  );
}
