import { PublicPage } from "@/components/layout/public-page";
import { SecretariatContacts } from "@/components/layout/secretariat-contacts";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { type KnownToken, maskEmail } from "@/lib/access/find-access-token";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { renewToken } from "./actions";

type DeadState = "expired" | "used" | "replaced";

interface DeadTokenPageProps {
  token: string;
  state: DeadState;
  known: KnownToken;
}

/** Never a dead end, and no name: whoever found an old link learns nothing but the way to a new one. */
export async function DeadTokenPage({ token, state, known }: DeadTokenPageProps) {
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor()]);
  const title = t(`access.token.${state}Title`);

  return (
    <PublicPage t={t} door={door} width="narrow" title={title} heading={title} contacts={false}>
      <p>{t(`access.token.${state}Text`)}</p>
      {known.email ? (
        <RenewForm t={t} token={token} maskedEmail={maskEmail(known.email)} />
      ) : (
        <Notice kind="warning">{t("access.token.noAddress")}</Notice>
      )}
      <ButtonLink href={routes.login()} variant="secondary" wide>
        {t("access.token.toLogin")}
      </ButtonLink>
      {known.email ? <p>{t("access.token.notYourAddress")}</p> : null}
      <SecretariatContacts t={t} door={door} boxed />
    </PublicPage>
  );
}

function RenewForm({ t, token, maskedEmail }: { t: Translate; token: string; maskedEmail: string }) {
  return (
    <form action={renewToken} className="flex flex-col gap-3">
      <p>{t("access.token.renewTo", { email: maskedEmail })}</p>
      <input type="hidden" name="token" value={token} />
      <Button wide>{t("access.token.renew")}</Button>
    </form>
  );
}
