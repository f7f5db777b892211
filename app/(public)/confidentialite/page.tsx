import { PublicPage } from "@/components/layout/public-page";
import { SecretariatContacts } from "@/components/layout/secretariat-contacts";
import { invitationDaysToTell } from "@/lib/access/lifetimes";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { tellDays } from "../tell-days";
import { CookieTable } from "./cookie-table";
import { DurationTable } from "./duration-table";

export default async function PrivacyPage() {
  const [t, door, validDays] = await Promise.all([pageTranslator(), findFrontDoor(), invitationDaysToTell()]);
  const title = t("publicPages.privacy.title");
  const place = door.name || t("publicPages.privacy.theSchool");
  return (
    <PublicPage t={t} door={door} title={title} heading={title} contacts={false}>
      <div className="prose">
        <p className="text-[1.1rem]">{t("publicPages.privacy.lead")}</p>
        <h2>{t("publicPages.privacy.whoHeading")}</h2>
        <p>{t("publicPages.privacy.who", { place })}</p>
        <Stored t={t} />
        <NeverStored t={t} />
        <WhoSees t={t} />
        <h2>{t("publicPages.privacy.durationHeading")}</h2>
        <DurationTable t={t} validity={tellDays(t, validDays)} />
        <h2>{t("publicPages.privacy.cookiesHeading")}</h2>
        <p>{t("publicPages.privacy.cookiesLead")}</p>
        <CookieTable t={t} />
        <p>{t("publicPages.privacy.cookies.prefix")}</p>
        <h2>{t("publicPages.privacy.rightsHeading")}</h2>
        <p>{t("publicPages.privacy.rights")}</p>
        <p>{t("publicPages.privacy.authority")}</p>
        <h2>{t("publicPages.privacy.contactHeading")}</h2>
      </div>
      <SecretariatContacts t={t} door={door} />
    </PublicPage>
  );
}

function Stored({ t }: { t: Translate }) {
  return (
    <>
      <h2>{t("publicPages.privacy.storedHeading")}</h2>
      <ul>
        <li>{t("publicPages.privacy.stored.identity")}</li>
        <li>{t("publicPages.privacy.stored.contact")}</li>
        <li>{t("publicPages.privacy.stored.schooling")}</li>
        <li>{t("publicPages.privacy.stored.family")}</li>
        <li>{t("publicPages.privacy.stored.password")}</li>
        <li>{t("publicPages.privacy.stored.connections")}</li>
        <li>{t("publicPages.privacy.stored.journal")}</li>
      </ul>
    </>
  );
}

function NeverStored({ t }: { t: Translate }) {
  return (
    <>
      <h2>{t("publicPages.privacy.neverHeading")}</h2>
      <ul>
        <li>{t("publicPages.privacy.never.niss")}</li>
        <li>{t("publicPages.privacy.never.medical")}</li>
        <li>{t("publicPages.privacy.never.tracking")}</li>
      </ul>
    </>
  );
}

function WhoSees({ t }: { t: Translate }) {
  return (
    <>
      <h2>{t("publicPages.privacy.seenHeading")}</h2>
      <ul>
        <li>{t("publicPages.privacy.seen.staff")}</li>
        <li>{t("publicPages.privacy.seen.guardian")}</li>
        <li>{t("publicPages.privacy.seen.student")}</li>
        <li>{t("publicPages.privacy.seen.mail")}</li>
      </ul>
    </>
  );
}
