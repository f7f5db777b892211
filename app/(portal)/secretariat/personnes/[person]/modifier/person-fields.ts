import type { DescribedField } from "@/components/forms/described-input";
import type { Translate } from "@/lib/i18n/translator";
import type { PersonFields } from "@/lib/people/families/edit-person";

/** Languages in which a family may be written to one day; the screens follow as their catalogues come. */
export const writtenLanguages = ["fr", "nl", "de", "en"] as const;

export const personFields = (t: Translate, person: PersonFields & { username: string }): DescribedField[] => [
  { kind: "text", name: "lastName", label: t("staff.people.columns.lastName"), value: person.lastName },
  {
    kind: "text",
    name: "firstName",
    label: t("staff.people.columns.firstName"),
    hint: t("staff.people.edit.usernameStays", { username: person.username }),
    value: person.firstName,
  },
  {
    kind: "text",
    type: "tel",
    name: "phone",
    label: t("staff.people.columns.phone"),
    value: person.phoneAsGiven ?? person.phone,
  },
  {
    kind: "select",
    name: "language",
    label: t("staff.people.edit.language"),
    choices: writtenLanguages.map((value) => ({ value, name: t(`staff.people.edit.languages.${value}`) })),
    value: person.language,
  },
  {
    kind: "tick",
    name: "onPaper",
    label: t("staff.people.edit.paper"),
    hint: t("staff.people.edit.paperHint"),
    ticked: person.onPaper,
  },
];
