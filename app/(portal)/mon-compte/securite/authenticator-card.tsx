import { CodeForm } from "@/components/forms/code-form";
import type { FormTitles } from "@/components/forms/form-titles";
import { Card } from "@/components/ui/card";
import { CodeText } from "@/components/ui/code-text";
import { QrCode } from "@/components/ui/qr-code";
import { authenticatorAddress } from "@/lib/auth/factors/authenticator-code";
import { pendingAuthenticator } from "@/lib/auth/factors/set-up-authenticator";
import type { Viewer } from "@/lib/auth/viewer";
import { currentVisitor } from "@/lib/auth/visitor";
import type { Translate } from "@/lib/i18n/translator";
import { addAuthenticator } from "./actions";

interface AuthenticatorCardProps {
  t: Translate;
  viewer: Viewer;
  /** Under which name the app files it. */
  place: string;
  titles: FormTitles;
}

const grouped = (secret: string) => secret.match(/.{1,4}/g)?.join(" ") ?? secret;

/** An authenticator app: its secret as a QR code and in letters, and the first code that proves it. */
export async function AuthenticatorCard({ t, viewer, place, titles }: AuthenticatorCardProps) {
  const { deviceLabel } = await currentVisitor();
  const secret = await pendingAuthenticator(viewer.userId, deviceLabel);
  return (
    <Card aria-labelledby="authenticator">
      <div className="flex flex-col gap-3">
        <h2 id="authenticator">{t("staff.factor.appTitle")}</h2>
        <p>{t("staff.factor.appText")}</p>
        <QrCode text={authenticatorAddress(secret, place, viewer.username)} label={t("staff.factor.appQr")} />
        <p className="font-semibold">{t("staff.factor.appSecret")}</p>
        <CodeText t={t}>{grouped(secret)}</CodeText>
        <CodeForm
          action={addAuthenticator}
          titles={titles}
          words={{
            code: t("staff.factor.code"),
            hint: t("staff.factor.codeHint"),
            submit: t("staff.factor.confirm"),
            waiting: t("access.waiting"),
          }}
        />
      </div>
    </Card>
  );
}
