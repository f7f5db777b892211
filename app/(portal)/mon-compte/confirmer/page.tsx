import { ConfirmForm } from "@/components/forms/confirm-form";
import { formTitles } from "@/components/forms/form-titles";
import { PortalPage } from "@/components/layout/portal-page";
import { passwordWords } from "@/components/ui/password-words";
import { requireViewer } from "@/lib/auth/guards";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Parameters } from "@/lib/lists/list-request";
import { findFrontDoor } from "@/lib/people/front-door";
import { signOut } from "../../actions";
import { confirmOwnIdentity } from "./actions";

/** One's password again, before one's data leave. */
export default async function ConfirmOwnIdentityPage({
  searchParams,
}: {
  searchParams: Promise<Parameters>;
}) {
  const viewer = await requireViewer();
  const [t, door, { suite }] = await Promise.all([pageTranslator(), findFrontDoor(), searchParams]);
  const title = t("staff.shell.proof.title");
  return (
    <PortalPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="account"
      heading={title}
      width="narrow"
    >
      <p>{t("family.data.confirmText")}</p>
      <ConfirmForm
        action={confirmOwnIdentity}
        titles={formTitles(t, title, door.name)}
        suite={single(suite)}
        username={viewer.username}
        words={{
          label: t("staff.shell.proof.label"),
          reveal: passwordWords(t),
          submit: t("staff.shell.proof.submit"),
          waiting: t("access.waiting"),
        }}
      />
    </PortalPage>
  );
}
