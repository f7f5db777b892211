import { BookOpenText } from "lucide-react";
import { StaffPage } from "@/components/layout/staff-page";
import { ExportLinks } from "@/components/lists/export-links";
import { ListPager } from "@/components/lists/list-pager";
import { EmptyState } from "@/components/ui/empty-state";
import { readJournalRequest } from "@/lib/audit/journal/journal-filters";
import { listActors } from "@/lib/audit/journal/list-actors";
import { listJournal } from "@/lib/audit/journal/list-journal";
import { recordJournalSeen } from "@/lib/audit/journal/record-journal-seen";
import { requireStaff } from "@/lib/auth/guards";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Parameters } from "@/lib/lists/list-request";
import { findFrontDoor } from "@/lib/people/front-door";
import { listSchoolsWithin } from "@/lib/people/staff-reach";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import { ChainCard } from "./chain-card";
import { JournalFilterBar } from "./journal-filter-bar";
import { JournalTable } from "./journal-table";

export default async function JournalPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireStaff();
  const parameters = await searchParams;
  const request = readJournalRequest(parameters);
  const [t, door, page, schools, actors] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listJournal(viewer, request),
    listSchoolsWithin(viewer.reach),
    listActors(viewer.reach),
  ]);
  await recordJournalSeen(viewer);
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="journal"
      title={t("staff.journal.title")}
      heading={t("staff.journal.title")}
      lead={<p>{t("staff.journal.text")}</p>}
    >
      {viewer.reach === "everywhere" ? (
        <ChainCard t={t} viewer={viewer} asked={single(parameters.verification)} />
      ) : null}
      <JournalFilterBar t={t} schools={schools} actors={actors} request={request} />
      {page.rows.length > 0 ? (
        <>
          <JournalTable t={t} lines={page.rows} withSchool={schools.length > 1} />
          <div className="flex flex-wrap justify-between gap-x-6">
            <ListPager t={t} page={page} request={request} addressOf={routes.journal} />
            <ExportLinks t={t} request={request} addressOf={routes.journalExport} />
          </div>
        </>
      ) : (
        <EmptyState Icon={BookOpenText} title={t("staff.journal.emptyTitle")}>
          {t("staff.journal.emptyText")}
        </EmptyState>
      )}
    </StaffPage>
  );
}
