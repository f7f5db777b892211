import { Megaphone } from "lucide-react";
import { StaffPage } from "@/components/layout/staff-page";
import { ListPager } from "@/components/lists/list-pager";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth/guards";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Parameters } from "@/lib/lists/list-request";
import { findFrontDoor } from "@/lib/people/front-door";
import { listSchoolsWithin } from "@/lib/people/staff-reach";
import { listAnnouncements, readAnnouncementRequest } from "@/lib/publishing/writing/list-announcements";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import { AnnouncementFilters } from "./announcement-filters";
import { AnnouncementTable } from "./announcement-table";

/** Every message of the schools within reach, the newest first. */
export default async function AnnouncementsPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireStaff();
  const asked = await searchParams;
  const request = readAnnouncementRequest(asked);
  const [t, door, page, schools] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listAnnouncements(viewer.reach, request),
    listSchoolsWithin(viewer.reach),
  ]);
  const title = t("staff.announcements.title");
  const filtered = Object.keys(request.filters).length > 0;
  const nothing = filtered ? "none" : "empty";
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="announcements"
      title={title}
      heading={title}
      act={<ButtonLink href={routes.announcementNew()}>{t("staff.announcements.write")}</ButtonLink>}
    >
      {single(asked.fait) === "supprime" ? (
        <Notice kind="success">
          <p>{t("staff.announcements.withdraw.discarded")}</p>
        </Notice>
      ) : null}
      {page.rows.length > 0 || filtered ? (
        <AnnouncementFilters t={t} request={request} schools={schools} />
      ) : null}
      {page.rows.length > 0 ? (
        <AnnouncementTable t={t} rows={page.rows} severalSchools={schools.length > 1} />
      ) : (
        <EmptyState Icon={Megaphone} title={t(`staff.announcements.${nothing}Title`)}>
          {t(`staff.announcements.${nothing}Text`)}
        </EmptyState>
      )}
      <ListPager t={t} page={page} request={request} addressOf={routes.announcements} />
      <p>
        <a href={routes.groups()} className="standing-link">
          {t("staff.announcements.groups")}
        </a>
      </p>
    </StaffPage>
  );
}
