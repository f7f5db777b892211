import { School } from "lucide-react";
import { StaffPage } from "@/components/layout/staff-page";
import { EmptyState } from "@/components/ui/empty-state";
import { requireStaff } from "@/lib/auth/guards";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { countMailsByState, listLastMails } from "@/lib/mail/mail-overview";
import { findFrontDoor } from "@/lib/people/front-door";
import { countSchoolAccounts } from "@/lib/people/school-counts";
import { recordOverviewSeen } from "@/lib/people/see-overview";
import { signOut } from "../actions";
import { AccountsSection } from "./accounts-section";
import { MailsSection } from "./mails-section";

const mailsShown = 20;

export default async function SecretariatPage() {
  const viewer = await requireStaff();
  const { reach } = viewer;
  const [t, door, schools, states, mails] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    countSchoolAccounts(reach),
    countMailsByState(reach),
    listLastMails(reach, mailsShown),
  ]);
  await recordOverviewSeen(viewer.userId, reach, mails.length);

  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="today"
      title={t("secretariat.overview.title")}
      heading={t("secretariat.overview.title")}
    >
      {schools.length > 0 ? (
        <AccountsSection t={t} schools={schools} />
      ) : (
        <EmptyState Icon={School} title={t("secretariat.overview.noSchoolTitle")}>
          {t("secretariat.overview.noSchoolText")}
        </EmptyState>
      )}
      <MailsSection t={t} states={states} mails={mails} />
    </StaffPage>
  );
}
