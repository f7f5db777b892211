import { formTitles } from "@/components/forms/form-titles";
import { NewPasswordForm } from "@/components/forms/new-password-form";
import { newPasswordWords } from "@/components/forms/new-password-words";
import { PortalPage } from "@/components/layout/portal-page";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { minimumPasswordLength } from "@/lib/access/judge-new-password";
import { requireSession } from "@/lib/auth/guards";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findAccountOf } from "@/lib/people/find-account";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { signOut } from "../actions";
import { AccountLinks } from "./account-links";
import { changeMyPassword } from "./actions";
import { DevicesCard } from "./devices-card";
import { GuardiansCard } from "./guardians-card";
import { IdentityCard } from "./identity-card";

interface MyAccountPageProps {
  searchParams: Promise<{ fait?: Parameter }>;
}

export default async function MyAccountPage({ searchParams }: MyAccountPageProps) {
  const viewer = await requireSession();
  const [t, door, minimum, account, asked] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    minimumPasswordLength(),
    findAccountOf(viewer.userId),
    searchParams,
  ]);
  const done = single(asked.fait);
  const provisional = viewer.sessionKind === "provisional";
  const title = provisional ? t("access.account.provisionalTitle") : t("access.account.title");

  return (
    <PortalPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="account"
      heading={title}
      width="narrow"
    >
      {done === "mot-de-passe" ? <Notice kind="success">{t("access.account.passwordChanged")}</Notice> : null}
      {done === "appareil" ? <Notice kind="success">{t("access.account.deviceEnded")}</Notice> : null}
      {done === "appareils" ? <Notice kind="success">{t("access.account.devicesEnded")}</Notice> : null}
      {done === "responsable" ? <Notice kind="success">{t("portal.majority.changed")}</Notice> : null}
      {provisional ? <p>{t("access.account.provisionalText")}</p> : <IdentityCard t={t} account={account} />}
      <Card aria-labelledby="password-title">
        <div className="flex flex-col gap-4">
          <h2 id="password-title">{t("access.account.passwordTitle")}</h2>
          {provisional ? null : <p>{t("access.account.passwordText")}</p>}
          <NewPasswordForm
            action={changeMyPassword}
            titles={formTitles(t, title, door.name)}
            words={newPasswordWords(t, minimum)}
            minimum={minimum}
            username={viewer.username}
            asksCurrent
          />
        </div>
      </Card>
      {provisional || viewer.ownStudentIds.length === 0 ? null : (
        <GuardiansCard t={t} userId={viewer.userId} />
      )}
      {provisional ? null : <DevicesCard t={t} viewer={viewer} />}
      {provisional ? null : <AccountLinks t={t} />}
      {viewer.staff.length > 0 && !provisional ? (
        <a href={routes.security()} className="standing-link">
          {t("staff.factor.title")}
        </a>
      ) : null}
    </PortalPage>
  );
}
