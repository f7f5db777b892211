import { PublicPage } from "@/components/layout/public-page";
import { minutesToWait } from "@/lib/auth/sign-in-refusal";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";

/** Too many unknown tokens came from this connection: how long to wait, and whom to call meanwhile. */
export async function TooManyPage({ seconds }: { seconds: number }) {
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor()]);
  const title = t("access.token.tooManyTitle");
  return (
    <PublicPage t={t} door={door} width="narrow" title={title} heading={title}>
      <p>{t("access.refused.tokenTries", { minutes: minutesToWait(seconds) })}</p>
    </PublicPage>
  );
}
