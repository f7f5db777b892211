import type { DescribedSubmit, FieldGroup } from "@/components/forms/described-form";
import type { Translate } from "@/lib/i18n/translator";
import type { Guardianship } from "@/lib/people/rights/find-guardianship";
import { rightKinds } from "@/lib/people/rights/guardianship-rights";

/** What may be done, until when, and why. */
export const rightsGroups = (t: Translate, link: Guardianship): FieldGroup[] => [
  {
    legend: t("staff.people.rights.legend"),
    fields: rightKinds.map((kind) => ({
      kind: "tick",
      name: kind,
      label: t(`staff.people.rights.kinds.${kind}`),
      ticked: link[kind],
    })),
  },
  {
    fields: [
      {
        kind: "text",
        name: "relation",
        label: t("staff.people.family.relation"),
        suggestions: t("staff.people.family.relations").split(", "),
        value: link.relation,
      },
      {
        kind: "text",
        type: "date",
        name: "until",
        label: t("staff.people.rights.until"),
        hint: t("staff.people.rights.untilHint"),
        value: link.lastDay,
      },
      {
        kind: "text",
        name: "motive",
        label: t("staff.people.rights.motive"),
        hint: t("staff.people.rights.motiveHint"),
        value: link.motive,
      },
      {
        kind: "text",
        name: "documentReference",
        label: t("staff.people.rights.document"),
        hint: t("staff.people.rights.documentHint"),
        value: link.documentReference,
      },
      {
        kind: "tick",
        name: "acceptsWidening",
        label: t("staff.people.rights.accept"),
        whenAsked: true,
      },
    ],
  },
];

/** A link that counts can also be ended at once. */
export const rightsSubmits = (t: Translate, { isCurrent }: Guardianship): DescribedSubmit[] => [
  { label: t("staff.people.save"), waiting: t("staff.people.waiting") },
  ...(isCurrent
    ? [
        {
          label: t("staff.people.rights.endNow"),
          waiting: t("staff.people.waiting"),
          variant: "secondary" as const,
          value: { name: "intent", value: "end" },
        },
      ]
    : []),
];
