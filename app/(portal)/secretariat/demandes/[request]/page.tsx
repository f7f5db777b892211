import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth/guards";
import { db } from "@/lib/db/client";
import { isUuid } from "@/lib/forms/fields";
import { formatMoment } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { recordPersonSeen } from "@/lib/people/record-person-seen";
import { findLikelyChildren, findRequest } from "@/lib/people/requests/find-request";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import { RequestAnswer } from "./request-answer";

export default async function RequestPage({ params }: { params: Promise<{ request: string }> }) {
  const viewer = await requireStaff();
  const { request: requestId } = await params;
  const request = isUuid(requestId) ? await findRequest(db, viewer.reach, requestId) : undefined;
  if (!request) notFound();
  const [t, door, likely] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    request.kind === "missing_child" ? findLikelyChildren(request) : [],
    recordPersonSeen(viewer, request.askerId),
  ]);
  const title = t(`staff.people.request.${request.kind}.title`);

  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="today"
      heading={title}
      back={{ href: routes.secretariat(), label: t("staff.today.title") }}
      {...(request.handledAt && { title })}
    >
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card aria-labelledby="asker" className="flex flex-col gap-4">
          <h2 id="asker">{t("staff.people.request.asker")}</h2>
          <DefinitionList
            items={[
              {
                term: t("staff.people.columns.name"),
                details: (
                  <a href={routes.staffPerson(request.askerId)} className="link">
                    {request.askerName}
                  </a>
                ),
              },
              { term: t("staff.people.request.at"), details: formatMoment(request.createdAt) },
              {
                term: t("staff.people.request.child"),
                details: `${request.childFirstName} ${request.childLastName}`,
              },
              { term: t("staff.people.columns.class"), details: request.childClass || "—" },
              { term: t("staff.people.columns.school"), details: request.schoolName },
            ]}
          />
        </Card>
        {request.handledAt ? (
          <Notice>
            <p>{t("staff.people.request.answered")}</p>
          </Notice>
        ) : (
          <RequestAnswer t={t} request={request} likely={likely} title={title} place={door.name} />
        )}
      </div>
    </StaffPage>
  );
}
