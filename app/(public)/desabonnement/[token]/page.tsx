import { notFound } from "next/navigation";
import { PublicPage } from "@/components/layout/public-page";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { readUnsubscribeToken } from "@/lib/publishing/mails/unsubscribe-token";
import { routes } from "@/lib/routes";
import { unsubscribe } from "./actions";

interface UnsubscribePageProps {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ fait?: Parameter }>;
}

/** Names nobody: a mail may have been passed on. Opening it changes nothing. */
export default async function UnsubscribePage({ params, searchParams }: UnsubscribePageProps) {
  const { token } = await params;
  if (!readUnsubscribeToken(token)) notFound();
  const [t, door, asked] = await Promise.all([pageTranslator(), findFrontDoor(), searchParams]);
  const done = single(asked.fait) === "oui";
  const title = t("family.mails.unsubscribe.title");

  return (
    <PublicPage t={t} door={door} width="narrow" title={title} heading={title}>
      {done ? (
        <Notice kind="success">{t("family.mails.unsubscribe.done")}</Notice>
      ) : (
        <form action={unsubscribe} className="flex flex-col gap-4">
          <p>{t("family.mails.unsubscribe.text")}</p>
          <input type="hidden" name="token" value={token} />
          <SubmitButton wide waiting={t("access.waiting")}>
            {t("family.mails.unsubscribe.button")}
          </SubmitButton>
        </form>
      )}
      <p>
        <a href={routes.notifications()} className="standing-link">
          {t("family.mails.unsubscribe.choose")}
        </a>
      </p>
    </PublicPage>
  );
}
