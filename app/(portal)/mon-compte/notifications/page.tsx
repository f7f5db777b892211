import { PortalPage } from "@/components/layout/portal-page";
import { Notice } from "@/components/ui/notice";
import { requireViewer } from "@/lib/auth/guards";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import { MailsCard } from "./mails-card";
import { PhoneCard } from "./phone-card";

interface NotificationsPageProps {
  searchParams: Promise<{ fait?: Parameter }>;
}

const told = ["courriels", "appareil", "oublie"] as const;

export default async function NotificationsPage({ searchParams }: NotificationsPageProps) {
  const viewer = await requireViewer();
  const [t, door, asked] = await Promise.all([pageTranslator(), findFrontDoor(), searchParams]);
  const done = single(asked.fait);
  const success = told.find((word) => word === done);
  const title = t("family.mails.title");

  return (
    <PortalPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="account"
      title={title}
      heading={title}
      back={{ href: routes.myAccount(), label: t("access.account.title") }}
      width="narrow"
    >
      {success ? <Notice kind="success">{t(`family.mails.fait.${success}`)}</Notice> : null}
      {done === "service" ? <Notice kind="warning">{t("family.mails.fait.service")}</Notice> : null}
      <MailsCard t={t} userId={viewer.userId} />
      <PhoneCard t={t} viewer={viewer} />
    </PortalPage>
  );
}
