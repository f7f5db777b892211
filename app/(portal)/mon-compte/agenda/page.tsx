import { PortalPage } from "@/components/layout/portal-page";
import { Notice } from "@/components/ui/notice";
import { requireViewer } from "@/lib/auth/guards";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Parameters } from "@/lib/lists/list-request";
import { findFrontDoor } from "@/lib/people/front-door";
import { findOwnCalendar } from "@/lib/publishing/agenda/feed/own-calendar";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import { AddressCard } from "./address-card";
import { ProgramSteps } from "./program-steps";
import { RenewForm } from "./renew-form";

/** The address by which one's telephone reads the agenda of one's children and of one's own studies. */
export default async function MyCalendarPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireViewer();
  const [t, door, address, { fait }] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    findOwnCalendar(viewer.userId),
    searchParams,
  ]);
  const title = t("family.agenda.calendar.title");
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
      {single(fait) === "adresse" ? (
        <Notice kind="success" role="status">
          {t("family.agenda.calendar.renewed")}
        </Notice>
      ) : null}
      <p>{t("family.agenda.calendar.text")}</p>
      {address ? (
        <>
          <AddressCard t={t} address={address} />
          <ProgramSteps t={t} />
        </>
      ) : null}
      <RenewForm t={t} has={address !== undefined} />
    </PortalPage>
  );
}
