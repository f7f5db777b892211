import { formTitles } from "@/components/forms/form-titles";
import { StaffPage } from "@/components/layout/staff-page";
import { requireAdministrator } from "@/lib/auth/guards";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import { placeChoices, roleChoices, roleWords } from "../role-choices";
import { invite } from "./actions";
import { InviteForm } from "./invite-form";

export default async function InviteStaffPage() {
  const viewer = await requireAdministrator();
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor()]);
  const title = t("staff.personnel.inviting.title");
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="personnel"
      heading={title}
      back={{ href: routes.personnel(), label: t("staff.personnel.title") }}
      lead={<p>{t("staff.personnel.inviting.lead")}</p>}
      width="narrow"
    >
      <InviteForm
        action={invite}
        titles={formTitles(t, title, door.name)}
        roles={roleChoices(t)}
        schools={await placeChoices(t, viewer.reach)}
        words={{
          ...roleWords(t),
          lastName: t("staff.personnel.inviting.lastName"),
          firstName: t("staff.personnel.inviting.firstName"),
          email: t("staff.personnel.inviting.email"),
          emailHint: t("staff.personnel.inviting.emailHint"),
          submit: t("staff.personnel.inviting.submit"),
          waiting: t("staff.personnel.inviting.waiting"),
        }}
      />
    </StaffPage>
  );
}
