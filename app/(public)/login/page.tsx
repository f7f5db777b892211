import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { formTitles } from "@/components/forms/form-titles";
import { PublicPage } from "@/components/layout/public-page";
import { ButtonLink } from "@/components/ui/button-link";
import { CookieNotice } from "@/components/ui/cookie-notice";
import { Notice } from "@/components/ui/notice";
import { passwordWords } from "@/components/ui/password-words";
import { cookieNames } from "@/lib/auth/cookies";
import { homeOf, intendedPath } from "@/lib/auth/landing";
import { currentViewer } from "@/lib/auth/viewer";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { signIn } from "./actions";
import { LoginForm } from "./login-form";

interface LoginPageProps {
  searchParams: Promise<{ suite?: Parameter; ecole?: Parameter; avis?: Parameter }>;
}

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const asked = await searchParams;
  const [ecole, avis] = [single(asked.ecole), single(asked.avis)];
  const [viewer, t, door, jar] = await Promise.all([
    currentViewer(),
    pageTranslator(),
    findFrontDoor(ecole),
    cookies(),
  ]);
  const suite = intendedPath(single(asked.suite));
  if (viewer) redirect(suite ?? homeOf(viewer));
  const cookiesRefused = avis === "temoins" && !jar.has(cookieNames().probe);

  return (
    <PublicPage t={t} door={door} width="narrow" signInLink={false} heading={t("access.login.title")}>
      <CookieNotice title={t("access.login.cookiesOff")} refused={cookiesRefused}>
        <p>{t("access.login.cookiesOffText")}</p>
      </CookieNotice>
      {avis === "deconnecte" ? <Notice kind="success">{t("access.login.signedOut")}</Notice> : null}
      {suite && !cookiesRefused ? <Notice>{t("access.login.toContinue")}</Notice> : null}
      <LoginForm
        action={signIn}
        titles={formTitles(t, t("access.login.title"), door.name)}
        words={formWords(t)}
        passwordWords={passwordWords(t)}
        remembered={jar.get(cookieNames().username)?.value}
        suite={suite}
      />
      <OtherWaysIn t={t} ecole={ecole} />
    </PublicPage>
  );
}

const formWords = (t: Translate) => ({
  identifier: t("access.fields.identifier"),
  password: t("access.fields.password"),
  remember: t("access.login.remember"),
  stay: t("access.login.stay"),
  stayHint: t("access.login.stayHint"),
  submit: t("access.login.submit"),
  waiting: t("access.waiting"),
});

function OtherWaysIn({ t, ecole }: { t: Translate; ecole: string | undefined }) {
  return (
    <>
      <p>
        <a href={routes.forgottenPassword({ ecole })} className="standing-link font-semibold">
          {t("access.login.forgotten")}
        </a>
      </p>
      <section aria-labelledby="first-time" className="flex flex-col gap-3 border-line border-t pt-5">
        <h2 id="first-time">{t("access.login.firstTime")}</h2>
        <p>{t("access.login.firstTimeText")}</p>
        <ButtonLink href={routes.enterToken()} variant="secondary" wide>
          {t("access.fields.token")}
        </ButtonLink>
      </section>
    </>
  );
}
