import { formTitles } from "@/components/forms/form-titles";
import { NewPasswordForm } from "@/components/forms/new-password-form";
import { newPasswordWords } from "@/components/forms/new-password-words";
import { PublicPage } from "@/components/layout/public-page";
import { CodeText } from "@/components/ui/code-text";
import type { KnownToken } from "@/lib/access/find-access-token";
import { minimumPasswordLength } from "@/lib/access/judge-new-password";
import { formatMoment } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { choosePassword } from "./actions";

interface OpenTokenPageProps {
  token: string;
  known: KnownToken;
}

/** The holder's own page: a greeting, the username to remember, and one password to choose. */
export async function OpenTokenPage({ token, known }: OpenTokenPageProps) {
  const [t, door, minimum] = await Promise.all([pageTranslator(), findFrontDoor(), minimumPasswordLength()]);
  const activating = !known.activated;
  const title = activating ? t("access.token.activateTitle") : t("access.token.resetTitle");

  return (
    <PublicPage
      t={t}
      door={door}
      width="narrow"
      heading={t("access.token.greeting", { firstName: known.firstName })}
    >
      <p>{activating ? t("access.token.activateIntro") : t("access.token.resetIntro")}</p>
      <div className="rounded-card bg-chalk px-4 py-3">
        <p className="mb-1 text-ink-soft">{t("access.token.yourUsername")}</p>
        <CodeText t={t}>{known.username}</CodeText>
      </div>
      <NewPasswordForm
        action={choosePassword}
        titles={formTitles(t, title, door.name)}
        words={newPasswordWords(t, minimum)}
        minimum={minimum}
        username={known.username}
        token={token}
      />
      <p className="text-ink-soft">
        {t("access.token.validUntil", { moment: formatMoment(known.expiresAt) })}
      </p>
    </PublicPage>
  );
}
