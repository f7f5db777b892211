import { notFound } from "next/navigation";
import { formTitles } from "@/components/forms/form-titles";
import { StaffPage } from "@/components/layout/staff-page";
import { requireAdministrator } from "@/lib/auth/guards";
import { isWithin } from "@/lib/auth/policy";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import { contactWords } from "../ecole/[slug]/school-words";
import { openSchool } from "./actions";
import { NewSchoolForm } from "./new-school-form";

export default async function NewSchoolPage() {
  const viewer = await requireAdministrator();
  if (!isWithin(viewer.reach, null)) notFound();
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor()]);
  const title = t("staff.settings.newSchool");
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="settings"
      heading={title}
      back={{ href: routes.settings(), label: t("staff.settings.title") }}
      width="narrow"
    >
      <NewSchoolForm
        action={openSchool}
        titles={formTitles(t, title, door.name)}
        contacts={contactWords(t)}
        words={{
          slug: t("staff.settings.fields.slug"),
          slugHint: t("staff.settings.fields.slugHint"),
          submit: t("staff.settings.newSchool"),
          waiting: t("staff.settings.saving"),
        }}
      />
    </StaffPage>
  );
}
