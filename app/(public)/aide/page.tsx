import type { ReactNode } from "react";
import { PublicPage } from "@/components/layout/public-page";
import { SecretariatContacts } from "@/components/layout/secretariat-contacts";
import { minimumPasswordLength } from "@/lib/access/judge-new-password";
import { accessLifetimes, invitationDaysToTell } from "@/lib/access/lifetimes";
import { guessLimits } from "@/lib/auth/guess-limits";
import { minutes } from "@/lib/durations";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { tellDays } from "../tell-days";

const resetMinutes = accessLifetimes.passwordReset / minutes(1);
const waitMinutes = Math.max(...guessLimits.identifier.waits) / minutes(1);

export default async function HelpPage() {
  const [t, door, minimum, validDays] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    minimumPasswordLength(),
    invitationDaysToTell(),
  ]);
  const title = t("publicPages.help.title");
  return (
    <PublicPage t={t} door={door} title={title} heading={title} contacts={false}>
      <div className="prose">
        <p className="text-[1.1rem]">{t("publicPages.help.lead")}</p>
        <GettingIn t={t} minimum={minimum} validity={tellDays(t, validDays)} />
        <WhenItFails t={t} />
        <Families t={t} />
        <h2>{t("publicPages.help.stillHeading")}</h2>
        <p>{t("publicPages.help.still")}</p>
      </div>
      <SecretariatContacts t={t} door={door} />
    </PublicPage>
  );
}

function Answer({ question, children }: { question: string; children: ReactNode }) {
  return (
    <>
      <h2>{question}</h2>
      {typeof children === "string" ? <p>{children}</p> : children}
    </>
  );
}

function GettingIn({ t, minimum, validity }: { t: Translate; minimum: number; validity: string }) {
  return (
    <>
      <Answer question={t("publicPages.help.firstHeading")}>
        <ol>
          <li>{t("publicPages.help.firstSteps.mail", { validity })}</li>
          <li>{t("publicPages.help.firstSteps.letter")}</li>
          <li>{t("publicPages.help.firstSteps.password", { minimum })}</li>
          <li>{t("publicPages.help.firstSteps.done")}</li>
        </ol>
        <p>
          <a href={routes.enterToken()}>{t("publicPages.help.firstLink")}</a>
        </p>
      </Answer>
      <Answer question={t("publicPages.help.usernameHeading")}>{t("publicPages.help.username")}</Answer>
      <Answer question={t("publicPages.help.passwordHeading")}>
        <p>{t("publicPages.help.password", { resetMinutes })}</p>
        <p>
          <a href={routes.forgottenPassword()}>{t("publicPages.help.passwordLink")}</a>
        </p>
      </Answer>
    </>
  );
}

function WhenItFails({ t }: { t: Translate }) {
  return (
    <>
      <Answer question={t("publicPages.help.mailHeading")}>
        <ol>
          <li>{t("publicPages.help.mail.spam")}</li>
          <li>{t("publicPages.help.mail.other")}</li>
          <li>{t("publicPages.help.mail.desk")}</li>
        </ol>
      </Answer>
      <Answer question={t("publicPages.help.expiredHeading")}>{t("publicPages.help.expired")}</Answer>
      <Answer question={t("publicPages.help.waitHeading")}>
        {t("publicPages.help.wait", { waitMinutes })}
      </Answer>
    </>
  );
}

function Families({ t }: { t: Translate }) {
  return (
    <>
      <Answer question={t("publicPages.help.childrenHeading")}>{t("publicPages.help.children")}</Answer>
      <Answer question={t("publicPages.help.parentsHeading")}>{t("publicPages.help.parents")}</Answer>
      <Answer question={t("publicPages.help.deviceHeading")}>{t("publicPages.help.device")}</Answer>
    </>
  );
}
