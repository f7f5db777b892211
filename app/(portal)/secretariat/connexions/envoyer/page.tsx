import { Users } from "lucide-react";
import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { EmptyState } from "@/components/ui/empty-state";
import { mailingActs } from "@/lib/access/invite-outcomes";
import { requireStaff } from "@/lib/auth/guards";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { type Parameters, readSelection } from "@/lib/lists/list-request";
import { connectionSpec } from "@/lib/people/connection-request";
import { findConnectionScope } from "@/lib/people/connection-scope";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import { MailingProposal } from "./mailing-proposal";

/** What would happen if the button were pressed, the mail as it will be seen, and the button. */
export default async function SendPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireStaff();
  const parameters = await searchParams;
  const act = mailingActs.find((one) => one === single(parameters.acte));
  const scope = await findConnectionScope(viewer.reach, parameters);
  if (!act || !scope || scope === "no-school") notFound();
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor()]);
  const selection = readSelection(parameters, connectionSpec);
  const nobody = !selection.all && selection.ids.length === 0;
  const heading = t(`staff.connections.send.title.${act}`);
  const back = routes.connections({ etat: "pending", ...scope.request.filters, ecole: scope.school.slug });
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="connections"
      heading={heading}
      back={{ href: back, label: t("staff.connections.send.back") }}
      {...(nobody && { title: heading })}
    >
      {nobody ? (
        <EmptyState Icon={Users} title={t("staff.connections.send.nothingTitle")}>
          {t("staff.connections.send.nothingText")}
        </EmptyState>
      ) : (
        <MailingProposal
          t={t}
          viewer={viewer}
          scope={scope}
          act={act}
          selection={selection}
          place={door.name}
        />
      )}
    </StaffPage>
  );
}
