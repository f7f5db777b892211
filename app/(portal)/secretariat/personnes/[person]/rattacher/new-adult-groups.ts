import type { FieldGroup } from "@/components/forms/described-form";
import type { DescribedField } from "@/components/forms/described-input";
import type { Translate } from "@/lib/i18n/translator";
import { adultFields } from "../../../adult-fields";

interface Schooling {
  studentId: string;
  className: string | null;
  schoolName: string;
}

const lowerFirst = (field: string) => `${field.charAt(0).toLowerCase()}${field.slice(1)}`;

/** An adult who has no account yet, for one of the pupil's schoolings. */
export const newAdultGroups = (t: Translate, schoolings: readonly Schooling[]): FieldGroup[] => [
  {
    legend: t("staff.people.attach.newLegend"),
    columns: 2,
    fields: [
      schoolField(t, schoolings),
      ...adultFields(t, lowerFirst),
      { kind: "tick", name: "invite", label: t("staff.people.family.invite") },
    ],
  },
];

const schoolField = (t: Translate, schoolings: readonly Schooling[]): DescribedField => ({
  kind: "select",
  name: "student",
  label: t("staff.shell.list.school"),
  choices: schoolings.map(({ studentId, className, schoolName }) => ({
    value: studentId,
    name: className ? `${schoolName}, ${className}` : schoolName,
  })),
});
