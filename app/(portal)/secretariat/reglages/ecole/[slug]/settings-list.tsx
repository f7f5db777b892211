import { DefinitionList } from "@/components/ui/definition-list";
import type { Translate } from "@/lib/i18n/translator";
import type { SchoolSettings } from "@/lib/people/find-school-settings";

/** The settings for who may look and not change. */
export function SettingsList({ t, school }: { t: Translate; school: SchoolSettings }) {
  const shown = {
    name: school.name,
    email: school.email,
    phone: school.phone,
    postal: school.address,
    officeHours: school.officeHours,
    invitationDays: school.invitationDays,
    letterDays: school.letterDays,
    leaverDays: school.leaverDays,
    retentionYears: school.retentionYears,
    ownNetworks: school.ownNetworks.join("\n"),
  };
  return (
    <DefinitionList
      items={(Object.keys(shown) as (keyof typeof shown)[]).map((name) => ({
        term: t(`staff.settings.fields.${name}`),
        details: (
          <span className="whitespace-pre-line">
            {String(shown[name] ?? "") || t("staff.settings.empty")}
          </span>
        ),
      }))}
    />
  );
}
