import { ConfirmForm } from "@/components/forms/confirm-form";
import { formTitles } from "@/components/forms/form-titles";
import { StaffPage } from "@/components/layout/staff-page";
import { passwordWords } from "@/components/ui/password-words";
import { requireStaff } from "@/lib/auth/guards";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { signOut } from "../../actions";
import { confirmIdentity } from "./actions";

export default async function ConfirmIdentityPage({
  searchParams,
}: {
  searchParams: Promise<{ suite?: Parameter }>;
}) {
  const viewer = await requireStaff();
  const [t, door, { suite }] = await Promise.all([pageTranslator(), findFrontDoor(), searchParams]);
  const title = t("staff.shell.proof.title");
  return (
    <StaffPage t={t} viewer={viewer} door={door} signOut={signOut} heading={title} width="narrow">
      <p>{t("staff.shell.proof.text")}</p>
      <ConfirmForm
        action={confirmIdentity}
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
    </StaffPage>
  );
}
