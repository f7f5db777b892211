import type { DescribedField } from "@/components/forms/described-input";
import type { Translate } from "@/lib/i18n/translator";

/** Asked for when a name has no Latin letters. */
export const latinField = (t: Translate, name: string): DescribedField => ({
  kind: "text",
  name,
  label: t("staff.people.family.latin"),
  hint: t("staff.people.family.latinHint"),
  code: true,
  whenAsked: true,
});

/** What is asked about one adult; `named` gives each field its name in the form. */
export const adultFields = (t: Translate, named: (field: string) => string): DescribedField[] => [
  { kind: "text", name: named("LastName"), label: t("staff.people.columns.lastName") },
  { kind: "text", name: named("FirstName"), label: t("staff.people.columns.firstName") },
  {
    kind: "text",
    name: named("Relation"),
    label: t("staff.people.family.relation"),
    suggestions: t("staff.people.family.relations").split(", "),
  },
  { kind: "text", type: "email", name: named("Email"), label: t("staff.people.columns.email") },
  { kind: "text", type: "tel", name: named("Phone"), label: t("staff.people.columns.phone") },
  latinField(t, named("Username")),
  {
    kind: "select",
    name: named("Decision"),
    label: t("staff.people.family.decision"),
    choices: (["attach", "create"] as const).map((value) => ({
      value,
      name: t(`staff.people.family.decisions.${value}`),
    })),
    value: "attach",
    whenAsked: true,
  },
];
