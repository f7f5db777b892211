import { PublicPage } from "@/components/layout/public-page";
import { ButtonLink } from "@/components/ui/button-link";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";

/** A token that was never issued: the forgotten-password door and the secretariat, nothing else. */
export default async function UnknownTokenPage() {
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor()]);
  const title = t("access.token.unknownTitle");

  return (
    <PublicPage t={t} door={door} width="narrow" title={title} heading={title}>
      <p>{t("access.token.unknownText")}</p>
      <ButtonLink href={routes.forgottenPassword()} wide>
        {t("access.token.unknownForgotten")}
      </ButtonLink>
      <ButtonLink href={routes.enterToken()} variant="secondary" wide>
        {t("access.token.unknownEnter")}
      </ButtonLink>
    </PublicPage>
  );
}
