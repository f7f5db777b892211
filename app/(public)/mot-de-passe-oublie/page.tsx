import { formTitles } from "@/components/forms/form-titles";
import { PublicPage } from "@/components/layout/public-page";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { requestPasswordReset } from "./actions";
import { ForgottenForm } from "./forgotten-form";

interface ForgottenPasswordPageProps {
  searchParams: Promise<{ ecole?: Parameter }>;
}

export default async function ForgottenPasswordPage({ searchParams }: ForgottenPasswordPageProps) {
  const ecole = single((await searchParams).ecole);
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor(ecole)]);

  return (
    <PublicPage t={t} door={door} width="narrow" heading={t("access.forgotten.heading")}>
      <p>{t("access.forgotten.intro")}</p>
      <ForgottenForm
        action={requestPasswordReset}
        ecole={ecole}
        titles={formTitles(t, t("access.forgotten.title"), door.name)}
        words={{
          identifier: t("access.fields.identifier"),
          submit: t("access.forgotten.submit"),
          waiting: t("access.waiting"),
        }}
      />
    </PublicPage>
  );
}
