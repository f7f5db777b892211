import { DescribedForm } from "@/components/forms/described-form";
import type { DescribedField } from "@/components/forms/described-input";
import { formTitles } from "@/components/forms/form-titles";
import { Notice } from "@/components/ui/notice";
import type { Translate } from "@/lib/i18n/translator";
import type { AccountSide } from "@/lib/people/merging/merge-sides";
import { mergeUndoDays } from "@/lib/people/merging/undo-merge";
import { merge } from "./actions";

interface MergeFormProps {
  t: Translate;
  heading: string;
  one: AccountSide;
  other: AccountSide;
  kin: boolean;
}

/** Which username, address and telephone stay, and what happens to the rest. */
export function MergeForm({ t, heading, one, other, kin }: MergeFormProps) {
  return (
    <>
      <Notice>
        <p>{t("staff.people.merge.text", { days: mergeUndoDays })}</p>
      </Notice>
      {kin ? (
        <Notice kind="warning">
          <p>{t("staff.people.merge.kin")}</p>
        </Notice>
      ) : null}
      <DescribedForm
        action={merge}
        titles={formTitles(t, heading)}
        hidden={{ one: one.userId, other: other.userId }}
        groups={[{ columns: 3, fields: fieldsOf(t, one, other) }]}
        submits={[{ label: t("staff.people.merge.submit"), waiting: t("staff.people.waiting") }]}
      />
    </>
  );
}

/** The account that somebody uses stays, unless the secretariat says otherwise. */
const usual = (one: AccountSide, other: AccountSide) =>
  !one.activatedAt && other.activatedAt ? "other" : "one";

function fieldsOf(t: Translate, one: AccountSide, other: AccountSide): DescribedField[] {
  const choice = (name: string, label: string, of: (side: AccountSide) => string | null): DescribedField => ({
    kind: "select",
    name,
    label,
    choices: [
      { value: "one", name: of(one) ?? "—" },
      { value: "other", name: of(other) ?? "—" },
    ],
    value: of(one) === null && of(other) !== null ? "other" : usual(one, other),
  });
  return [
    choice("username", t("staff.people.merge.username"), ({ username }) => username),
    choice("email", t("staff.people.merge.email"), ({ email }) => email),
    choice("phone", t("staff.people.merge.phone"), ({ phoneAsGiven, phone }) => phoneAsGiven ?? phone),
    { kind: "tick", name: "acceptsKin", label: t("staff.people.merge.acceptKin"), whenAsked: true },
  ];
}
