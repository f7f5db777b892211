import { Send } from "lucide-react";
import { StaffPage } from "@/components/layout/staff-page";
import { ListPager } from "@/components/lists/list-pager";
import { EmptyState } from "@/components/ui/empty-state";
import { requireStaff } from "@/lib/auth/guards";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Parameters } from "@/lib/lists/list-request";
import { listMailings, readMailingsRequest } from "@/lib/mail/mailings";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import { MailingsTable } from "./mailings-table";

/** Everything that was sent to many, and what is planned. */
export default async function MailingsPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireStaff();
  const request = readMailingsRequest(await searchParams);
  const [t, door, page] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listMailings(viewer.reach, request),
  ]);
  const title = t("staff.connections.mailings.title");
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="connections"
      title={title}
      heading={title}
      back={{ href: routes.connections(), label: t("staff.connections.title") }}
    >
      {page.rows.length > 0 ? (
        <>
          <MailingsTable t={t} mailings={page.rows} />
          <ListPager t={t} page={page} request={request} addressOf={routes.mailings} />
        </>
      ) : (
        <EmptyState Icon={Send} title={t("staff.connections.mailings.emptyTitle")}>
          {t("staff.connections.mailings.emptyText")}
        </EmptyState>
      )}
    </StaffPage>
  );
}
