import { redirect } from "next/navigation";
import { CodeForm } from "@/components/forms/code-form";
import { formTitles } from "@/components/forms/form-titles";
import { PasskeyForm } from "@/components/forms/passkey-form";
import { PortalPage } from "@/components/layout/portal-page";
import { listFactorsOf } from "@/lib/auth/factors/list-factors";
import { passkeyToShow } from "@/lib/auth/factors/show-passkey";
import { requireStaffAtDoor } from "@/lib/auth/guards";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { signOut } from "../actions";
import { showFactorByCode, showFactorByPasskey } from "./actions";

interface SecondFactorPageProps {
  searchParams: Promise<{ suite?: Parameter }>;
}

export default async function SecondFactorPage({ searchParams }: SecondFactorPageProps) {
  const viewer = await requireStaffAtDoor();
  if (viewer.factor !== "owed") redirect(routes.secretariat());
  const [t, door, factors, passkey, asked] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listFactorsOf(viewer.userId),
    passkeyToShow(viewer),
    searchParams,
  ]);
  const title = t("staff.factor.showTitle");
  const form = { titles: formTitles(t, title, door.name), suite: single(asked.suite) };
  const hasApp = factors.some(({ kind }) => kind === "totp");
  return (
    <PortalPage t={t} viewer={viewer} door={door} signOut={signOut} heading={title} width="narrow">
      <p>{t("staff.factor.showText")}</p>
      {passkey ? (
        <PasskeyForm
          {...form}
          action={showFactorByPasskey}
          titled={!hasApp}
          ceremony={{ kind: "show", options: passkey }}
          words={{
            submit: t("staff.factor.showPasskey"),
            waiting: t("access.waiting"),
            cancelled: t("staff.factor.passkeyCancelled"),
            needsScripts: t("staff.factor.passkeyNeedsScripts"),
          }}
        />
      ) : null}
      {passkey && hasApp ? <p className="text-center text-ink-soft">{t("staff.factor.or")}</p> : null}
      {hasApp ? (
        <CodeForm
          {...form}
          action={showFactorByCode}
          words={{
            code: t("staff.factor.code"),
            hint: t("staff.factor.codeHint"),
            submit: t("staff.factor.showCode"),
            waiting: t("access.waiting"),
          }}
        />
      ) : null}
      <p className="text-ink-soft">{t("staff.factor.lost")}</p>
    </PortalPage>
  );
}
