import { School, Sun } from "lucide-react";
import { StaffPage } from "@/components/layout/staff-page";
import { EmptyState } from "@/components/ui/empty-state";
import { requireStaff } from "@/lib/auth/guards";
import { now } from "@/lib/clock";
import { type Parameter, single } from "@/lib/forms/single";
import { formatFullDate } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { readToday } from "@/lib/today/read-today";
import { recordTodaySeen } from "@/lib/today/record-today-seen";
import { signOut } from "../actions";
import { BouncedBlock } from "./aujourd-hui/bounced-block";
import { DoubtsBlock } from "./aujourd-hui/doubts-block";
import { ExpiredBlock, ExpiringBlock } from "./aujourd-hui/ending-links-block";
import { FailedMailsBlock } from "./aujourd-hui/failed-mails-block";
import { JobsBlock } from "./aujourd-hui/jobs-block";
import { ProgressAside } from "./aujourd-hui/progress-aside";
import { RepliesBlock } from "./aujourd-hui/replies-block";
import { RequestsBlock } from "./aujourd-hui/requests-block";
import { RightsBlock } from "./aujourd-hui/rights-block";
import { TodayDone } from "./aujourd-hui/today-done";
import { UndoBlock } from "./aujourd-hui/undo-block";

export default async function TodayPage({ searchParams }: { searchParams: Promise<{ fait?: Parameter }> }) {
  const viewer = await requireStaff();
  const [t, door, { fait }, today] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    searchParams,
    readToday(viewer.reach),
  ]);
  await recordTodaySeen(viewer, today.named);
  const title = t("staff.today.title");
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="today"
      title={title}
      heading={title}
      lead={<p className="first-letter:uppercase">{formatFullDate(now())}</p>}
    >
      <TodayDone t={t} done={single(fait)} />
      {today.schools.length > 0 ? (
        <div className="grid items-start gap-x-8 gap-y-7 lg:grid-cols-[minmax(0,1fr)_17rem]">
          <div className="flex flex-col gap-5">
            {today.waits ? null : (
              <EmptyState Icon={Sun} title={t("staff.today.nothingTitle")}>
                {t("staff.today.nothingText")}
              </EmptyState>
            )}
            <JobsBlock t={t} waiting={today.jobs} />
            <BouncedBlock t={t} waiting={today.bounced} />
            <FailedMailsBlock t={t} count={today.rest.failedMails} />
            <RequestsBlock t={t} waiting={today.requests} />
            <RepliesBlock t={t} waiting={today.replies} />
            <DoubtsBlock t={t} {...today.doubts} />
            <ExpiringBlock t={t} waiting={today.expiring} />
            <ExpiredBlock t={t} waiting={today.expired} />
            <RightsBlock t={t} waiting={today.rights} />
            <UndoBlock t={t} waiting={today.undoable} />
          </div>
          <ProgressAside t={t} schools={today.schools} rest={today.rest} />
        </div>
      ) : (
        <EmptyState Icon={School} title={t("staff.today.noSchoolTitle")}>
          {t("staff.today.noSchoolText")}
        </EmptyState>
      )}
    </StaffPage>
  );
}
