import type { DescribedField } from "@/components/forms/described-input";
import type { Translate } from "@/lib/i18n/translator";
import type { Schooling } from "@/lib/people/families/edit-schooling";

/** The class of an earlier year stays a choice for who is still in it. */
const choicesOf = (
  t: Translate,
  classId: string | null,
  classes: readonly { id: string; name: string }[],
) => [
  ...(classId && !classes.some(({ id }) => id === classId)
    ? [{ value: classId, name: t("staff.people.schooling.formerClass") }]
    : []),
  ...classes.map(({ id, name }) => ({ value: id, name })),
];

export const schoolingFields = (
  t: Translate,
  { classId, birthDate, matricule, leftOn }: Schooling,
  classes: readonly { id: string; name: string }[],
): DescribedField[] => [
  {
    kind: "select",
    name: "class",
    label: t("staff.people.columns.class"),
    none: t("staff.people.schooling.noClass"),
    choices: choicesOf(t, classId, classes),
    value: classId,
  },
  {
    kind: "text",
    type: "date",
    name: "birthDate",
    label: t("staff.people.family.birthDate"),
    value: birthDate,
  },
  { kind: "text", name: "matricule", label: t("staff.people.columns.matricule"), value: matricule },
  {
    kind: "text",
    type: "date",
    name: "leftOn",
    label: t("staff.people.columns.leftOn"),
    hint: t("staff.people.schooling.leftHint"),
    value: leftOn,
  },
];
