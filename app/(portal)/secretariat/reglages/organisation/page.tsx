import { notFound } from "next/navigation";
import { formTitles } from "@/components/forms/form-titles";
import { StaffPage } from "@/components/layout/staff-page";
import { requireAdministrator } from "@/lib/auth/guards";
import { isWithin } from "@/lib/auth/policy";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findOrganisationSettings } from "@/lib/people/find-school-settings";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import { hourWords } from "../ecole/[slug]/school-words";
import { saveOrganisation } from "./actions";
import { OrganisationForm } from "./organisation-form";

export default async function OrganisationPage() {
  const viewer = await requireAdministrator();
  if (!isWithin(viewer.reach, null)) notFound();
  const [t, door, settings] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    findOrganisationSettings(),
  ]);
  if (!settings) notFound();
  const { version, name, minimumPasswordLength, decentHoursFrom: from, decentHoursUntil: until } = settings;
  const title = t("staff.settings.organisation");
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
      <OrganisationForm
        action={saveOrganisation}
        titles={formTitles(t, title, door.name)}
        start={{ version, name, minimumPasswordLength, hours: { from, until } }}
        words={{
          name: t("staff.settings.fields.organisationName"),
          nameHint: t("staff.settings.fields.organisationNameHint"),
          minimum: t("staff.settings.fields.minimumPasswordLength"),
          minimumHint: t("staff.settings.fields.minimumPasswordLengthHint"),
          hours: t("staff.settings.sections.hours"),
          hoursText: `${t("staff.settings.sections.hoursText")} ${t("staff.settings.fields.organisationHours")}`,
          submit: t("staff.settings.save"),
          waiting: t("staff.settings.saving"),
        }}
        hourWords={hourWords(t)}
      />
    </StaffPage>
  );
}
