import { PortalPage } from "@/components/layout/portal-page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireViewer } from "@/lib/auth/guards";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { type Parameters, readListRequest } from "@/lib/lists/list-request";
import { findFrontDoor } from "@/lib/people/front-door";
import { accessList, listAccesses } from "@/lib/people/own-data/list-accesses";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import { AccessTable } from "./access-table";

/** What the portal holds of whoever looks, as a copy to take away, and which staff have looked at it. */
export default async function MyDataPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const request = readListRequest(asked, accessList);
  const [t, door, accesses] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listAccesses(viewer, request),
  ]);
  const title = t("family.data.title");
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
    >
      {single(asked.fait) === "confirme" ? (
        <Notice kind="success" role="status">
          {t("family.data.confirmed")}
        </Notice>
      ) : null}
      <p>{t("family.data.lead")}</p>
      <Card aria-labelledby="copie" className="flex flex-col gap-4">
        <h2 id="copie">{t("family.data.exportTitle")}</h2>
        <p>{t("family.data.exportText")}</p>
        <div className="flex flex-wrap gap-3 max-sm:flex-col">
          <ButtonLink href={routes.myDataExport("pdf")}>{t("family.data.pdfButton")}</ButtonLink>
          <ButtonLink variant="secondary" href={routes.myDataExport("json")}>
            {t("family.data.jsonButton")}
          </ButtonLink>
        </div>
        <p className="text-ink-soft">{t("family.data.correct")}</p>
      </Card>
      <AccessTable t={t} accesses={accesses} request={request} />
    </PortalPage>
  );
}
