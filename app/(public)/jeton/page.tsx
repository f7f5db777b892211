import { formTitles } from "@/components/forms/form-titles";
import { PublicPage } from "@/components/layout/public-page";
import { ButtonLink } from "@/components/ui/button-link";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { openToken } from "./actions";
import { TokenForm } from "./token-form";

export default async function EnterTokenPage() {
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor()]);

  return (
    <PublicPage t={t} door={door} width="narrow" heading={t("access.token.enterTitle")}>
      <p>{t("access.token.enterIntro")}</p>
      <TokenForm
        action={openToken}
        titles={formTitles(t, t("access.token.enterTitle"), door.name)}
        words={{
          token: t("access.fields.token"),
          submit: t("access.token.enterSubmit"),
          waiting: t("access.waiting"),
        }}
      />
      <section aria-labelledby="no-token" className="flex flex-col gap-3 border-line border-t pt-5">
        <h2 id="no-token">{t("access.token.enterHelp")}</h2>
        <p>{t("access.token.enterHelpText")}</p>
        <ButtonLink href={routes.forgottenPassword()} variant="secondary" wide>
          {t("access.token.forgotten")}
        </ButtonLink>
      </section>
    </PublicPage>
  );
}
