import type { Choice } from "@/components/ui/select-field";
import type { StaffReach } from "@/lib/auth/policy";
import type { Translate } from "@/lib/i18n/translator";
import { listSchoolsWithin } from "@/lib/people/staff-reach";
import type { RoleWords } from "./role-fields";

/** The roles that can be given, the humbler one first. */
export const roleChoices = (t: Translate): Choice[] =>
  (["secretary", "administrator"] as const).map((role) => ({
    value: role,
    name: t(`staff.personnel.roles.${role}`),
  }));

/** Where they can be given: the schools in reach, and the organisation for who administers all of it. */
export async function placeChoices(t: Translate, reach: StaffReach): Promise<Choice[]> {
  const schools = (await listSchoolsWithin(reach)).map(({ slug, name }) => ({ value: slug, name }));
  const organisation = { value: "", name: t("staff.personnel.organisation") };
  return reach === "everywhere" ? [...schools, organisation] : schools;
}

export const roleWords = (t: Translate): RoleWords => ({
  role: t("staff.personnel.role"),
  roleHint: `${t("staff.personnel.pane.secretaryText")} ${t("staff.personnel.pane.administratorText")}`,
  school: t("staff.personnel.school"),
});
