import { MailCheck } from "lucide-react";
import { StaffPage } from "@/components/layout/staff-page";
import { ExportLinks } from "@/components/lists/export-links";
import { ListPager } from "@/components/lists/list-pager";
import { EmptyState } from "@/components/ui/empty-state";
import { requireStaff } from "@/lib/auth/guards";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Parameters } from "@/lib/lists/list-request";
import { countMailsByState, listMails } from "@/lib/mail/outbox-view/list-mails";
import { readOutboxRequest } from "@/lib/mail/outbox-view/outbox-filters";
import { recordMailsSeen } from "@/lib/mail/outbox-view/record-mails-seen";
import { findFrontDoor } from "@/lib/people/front-door";
import { listSchoolsWithin } from "@/lib/people/staff-reach";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import { MailsDone } from "./mails-done";
import { MailsTable } from "./mails-table";
import { OutboxFilterBar } from "./outbox-filter-bar";
import { RetryBar } from "./retry-bar";
import { StateCounts } from "./state-counts";
import { TransportLine } from "./transport-line";

export default async function MailsPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireStaff();
  const parameters = await searchParams;
  const request = readOutboxRequest(parameters);
  const [t, door, page, states, schools] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listMails(viewer.reach, request),
    countMailsByState(viewer.reach, request.filters),
    listSchoolsWithin(viewer.reach),
  ]);
  await recordMailsSeen(viewer, page.rows.length);
  const filtered = Object.keys(request.filters).length > 0;
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="mails"
      title={t("staff.mails.title")}
      heading={t("staff.mails.title")}
      lead={
        <>
          <p>{t("staff.mails.text")}</p>
          <TransportLine t={t} />
        </>
      }
    >
      <MailsDone t={t} parameters={parameters} />
      <StateCounts t={t} states={states} request={request} />
      <OutboxFilterBar t={t} schools={schools} request={request} />
      <RetryBar t={t} viewer={viewer} request={request} states={states} />
      {page.rows.length > 0 ? (
        <>
          <MailsTable t={t} mails={page.rows} withSchool={schools.length > 1} />
          <div className="flex flex-wrap justify-between gap-x-6">
            <ListPager t={t} page={page} request={request} addressOf={routes.staffMails} />
            <ExportLinks t={t} request={request} addressOf={routes.staffMailsExport} />
          </div>
        </>
      ) : (
        <EmptyState Icon={MailCheck} title={t(`staff.mails.${filtered ? "empty" : "none"}Title`)}>
          {t(`staff.mails.${filtered ? "empty" : "none"}Text`)}
        </EmptyState>
      )}
    </StaffPage>
  );
}
