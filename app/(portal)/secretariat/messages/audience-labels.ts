import type { Translate } from "@/lib/i18n/translator";
import {
  type AudienceChoices,
  type Choosable,
  listAudienceChoices,
  listNamedOneByOne,
} from "@/lib/publishing/writing/audience-choices";
import type { SchoolAudience } from "@/lib/publishing/writing/content";
import type { AudienceLabels } from "./school-part";

/** What can be ticked for each of these schools, in words, with the pupils whom a draft names already. */
export async function audienceLabels(
  t: Translate,
  schools: readonly { id: string; name: string }[],
  audiences: readonly SchoolAudience[] = [],
): Promise<AudienceLabels[]> {
  const choices = await listAudienceChoices(schools);
  return Promise.all(
    choices.map(async (choice) => {
      const own = audiences.find(({ schoolId }) => schoolId === choice.schoolId);
      const named = own ? await listNamedOneByOne(choice.schoolId, own.audience.studentIds) : [];
      return { ...labelsOf(t, choice), chosen: named.map(asChosen) };
    }),
  );
}

const labelsOf = (t: Translate, { schoolId, schoolName, pupils, ...choices }: AudienceChoices) => {
  const counted = ({ id, name, pupils }: Choosable) => ({
    id,
    label: t("staff.announcements.form.counted", { name, pupils }),
  });
  return {
    schoolId,
    schoolName,
    whole: t("staff.announcements.form.whole", { pupils }),
    years: choices.years.map(({ id, name, pupils }) => ({
      id,
      label: t("staff.announcements.form.year", { name, pupils }),
    })),
    classes: choices.classes.map(counted),
    groups: choices.groups.map(counted),
  };
};

const asChosen = ({
  id,
  lastName,
  firstName,
  className,
}: Awaited<ReturnType<typeof listNamedOneByOne>>[number]) => ({
  id,
  label: className ? `${lastName} ${firstName} (${className})` : `${lastName} ${firstName}`,
});
