import { PublicPage } from "@/components/layout/public-page";
import { SecretariatContacts } from "@/components/layout/secretariat-contacts";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";

interface ForgottenPasswordSentPageProps {
  searchParams: Promise<{ ecole?: Parameter }>;
}

export default async function ForgottenPasswordSentPage({ searchParams }: ForgottenPasswordSentPageProps) {
  const ecole = single((await searchParams).ecole);
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor(ecole)]);

  return (
    <PublicPage
      t={t}
      door={door}
      width="narrow"
      title={t("access.forgotten.sentTitle")}
      heading={t("access.forgotten.sentHeading")}
      contacts={false}
    >
      <Notice kind="success">{t("access.forgotten.sentText")}</Notice>
      <section aria-labelledby="nothing-came" className="flex flex-col gap-3">
        <h2 id="nothing-came">{t("access.forgotten.nothingTitle")}</h2>
        <ol className="flex list-decimal flex-col gap-2 ps-6">
          <li>{t("access.forgotten.nothingSpam")}</li>
          <li>{t("access.forgotten.nothingOther")}</li>
          <li>{t("access.forgotten.nothingCall")}</li>
        </ol>
        <SecretariatContacts t={t} door={door} boxed />
      </section>
      <ButtonLink href={routes.forgottenPassword({ ecole })} variant="secondary" wide>
        {t("access.forgotten.again")}
      </ButtonLink>
      <ButtonLink href={routes.login({ ecole })} variant="quiet" wide>
        {t("access.forgotten.backToLogin")}
      </ButtonLink>
    </PublicPage>
  );
}
