import { DescribedForm, type FieldGroup } from "@/components/forms/described-form";
import { formTitles } from "@/components/forms/form-titles";
import { Card } from "@/components/ui/card";
import type { Translate } from "@/lib/i18n/translator";
import type { FamilyRequestRow, LikelyChild } from "@/lib/people/requests/find-request";
import { answer } from "./actions";

interface RequestAnswerProps {
  t: Translate;
  request: FamilyRequestRow;
  likely: readonly LikelyChild[];
  title: string;
  place: string;
}

/** The likely child beside the request, and the two answers. */
export function RequestAnswer({ t, request, likely, title, place }: RequestAnswerProps) {
  const { kind } = request;
  return (
    <Card aria-labelledby="answer" className="flex flex-col gap-4">
      <h2 id="answer">{t("staff.people.request.answer")}</h2>
      <p>{t(`staff.people.request.${kind}.text`)}</p>
      <DescribedForm
        action={answer}
        titles={formTitles(t, title, place)}
        hidden={{ request: request.id }}
        groups={[groupOf(t, request, likely)]}
        submits={[
          { label: t(`staff.people.request.${kind}.grant`), waiting: t("staff.people.waiting") },
          {
            label: t("staff.people.request.refuse"),
            waiting: t("staff.people.waiting"),
            variant: "secondary",
            value: { name: "intent", value: "refuse" },
          },
        ]}
      />
    </Card>
  );
}

function groupOf(t: Translate, { kind }: FamilyRequestRow, likely: readonly LikelyChild[]): FieldGroup {
  if (kind === "not_my_child")
    return {
      fields: [
        {
          kind: "text",
          name: "motive",
          label: t("staff.people.rights.motive"),
          value: t("staff.people.request.usualMotive"),
        },
      ],
    };
  return {
    fields: [
      {
        kind: "select",
        name: "student",
        label: t("staff.people.request.likely"),
        none: t("staff.people.request.nobody"),
        choices: likely.map(({ studentId, name, className, birthDate }) => ({
          value: studentId,
          name: [name, className, birthDate].filter(Boolean).join(" · "),
        })),
        // A likeness of names is no proof: a person chooses.
        value: null,
      },
    ],
  };
}
