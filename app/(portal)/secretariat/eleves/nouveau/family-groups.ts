import type { FieldGroup } from "@/components/forms/described-form";
import type { DescribedField } from "@/components/forms/described-input";
import type { Translate } from "@/lib/i18n/translator";
import { adultFields, latinField } from "../../adult-fields";
import { adultPlaces } from "./family-schema";

interface FamilyChoices {
  schools: { id: string; name: string }[];
  classNames: readonly string[];
}

/** The fields of the form, pupil first, in the order in which one hears them on the telephone. */
export const familyGroups = (t: Translate, choices: FamilyChoices): FieldGroup[] => [
  { legend: t("staff.people.family.pupil"), columns: 3, fields: pupilFields(t, choices) },
  ...adultPlaces.map((place) => adultGroup(t, place)),
  {
    fields: [
      {
        kind: "tick",
        name: "invite",
        label: t("staff.people.family.invite"),
        hint: t("staff.people.family.inviteHint"),
      },
    ],
  },
];

const pupilFields = (t: Translate, { schools, classNames }: FamilyChoices): DescribedField[] => [
  { kind: "text", name: "lastName", label: t("staff.people.columns.lastName"), first: true },
  { kind: "text", name: "firstName", label: t("staff.people.columns.firstName") },
  { kind: "text", type: "date", name: "birthDate", label: t("staff.people.family.birthDate") },
  ...(schools.length > 1
    ? [
        {
          kind: "select" as const,
          name: "school",
          label: t("staff.shell.list.school"),
          none: t("staff.people.family.chooseSchool"),
          choices: schools.map(({ id, name }) => ({ value: id, name })),
        },
      ]
    : []),
  { kind: "text", name: "className", label: t("staff.people.columns.class"), suggestions: classNames },
  { kind: "text", name: "matricule", label: t("staff.people.columns.matricule") },
  { kind: "text", type: "email", name: "email", label: t("staff.people.family.pupilEmail") },
  latinField(t, "username"),
  { kind: "tick", name: "pupilIsNew", label: t("staff.people.family.pupilIsNew"), whenAsked: true },
];

const adultGroup = (t: Translate, place: (typeof adultPlaces)[number]): FieldGroup => ({
  legend: t("staff.people.family.adult", { place }),
  folded: place > 2,
  columns: 3,
  fields: adultFields(t, (field) => `adult${place}${field}`),
});
