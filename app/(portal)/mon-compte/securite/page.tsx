import { formTitles } from "@/components/forms/form-titles";
import { PortalPage } from "@/components/layout/portal-page";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { listFactorsOf } from "@/lib/auth/factors/list-factors";
import { isFactorRequired, requireSettledFactor } from "@/lib/auth/guards";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { signOut } from "../../actions";
import { AuthenticatorCard } from "./authenticator-card";
import { FactorList } from "./factor-list";
import { PasskeyCard } from "./passkey-card";

interface SecurityPageProps {
  searchParams: Promise<{ fait?: Parameter }>;
}

export default async function SecurityPage({ searchParams }: SecurityPageProps) {
  const viewer = await requireSettledFactor();
  const [t, door, factors, asked] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listFactorsOf(viewer.userId),
    searchParams,
  ]);
  const done = single(asked.fait);
  const title = t("staff.factor.title");
  const titles = formTitles(t, title, door.name);
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
      {done === "ajoute" ? <Notice kind="success">{t("staff.factor.fait.ajoute")}</Notice> : null}
      {done === "retire" ? <Notice kind="success">{t("staff.factor.fait.retire")}</Notice> : null}
      {done === "dernier" ? <Notice kind="warning">{t("staff.factor.last")}</Notice> : null}
      <p>{t("staff.factor.intro")}</p>
      {viewer.factor === "none" && isFactorRequired() ? <p>{t("staff.factor.required")}</p> : null}
      <Card aria-labelledby="factors">
        <h2 id="factors" className="mb-3">
          {t("staff.factor.mine")}
        </h2>
        <FactorList t={t} factors={factors} />
      </Card>
      <PasskeyCard t={t} viewer={viewer} place={door.name || t("ui.product")} titles={titles} />
      <AuthenticatorCard t={t} viewer={viewer} place={door.name || t("ui.product")} titles={titles} />
    </PortalPage>
  );
}
