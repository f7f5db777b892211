import { notFound } from "next/navigation";
import { DescribedForm } from "@/components/forms/described-form";
import { formTitles } from "@/components/forms/form-titles";
import { requireStaff } from "@/lib/auth/guards";
import { db } from "@/lib/db/client";
import { isUuid } from "@/lib/forms/fields";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findSuspension } from "@/lib/people/families/suspend-person";
import { fullName } from "@/lib/people/full-name";
import { PersonFormPage } from "../person-form-page";
import { reactivate, suspend } from "./actions";

export default async function SuspendPage({ params }: { params: Promise<{ person: string }> }) {
  const viewer = await requireStaff();
  const { person: userId } = await params;
  const person = isUuid(userId) ? await findSuspension(db, viewer.reach, userId) : undefined;
  if (!person || person.isStaff) notFound();
  const t = await pageTranslator();
  const name = fullName(person);
  const way = person.suspended ? "reactivate" : "suspend";
  const heading = t(`staff.people.suspension.${way}.title`, { name });
  return (
    <PersonFormPage viewer={viewer} person={person} heading={heading}>
      <p>{t(`staff.people.suspension.${way}.text`)}</p>
      {person.reason ? <p>{t("staff.people.suspension.reasonWas", { reason: person.reason })}</p> : null}
      <DescribedForm
        action={person.suspended ? reactivate : suspend}
        titles={formTitles(t, heading)}
        hidden={{ person: userId }}
        groups={
          person.suspended
            ? []
            : [{ fields: [{ kind: "text", name: "reason", label: t("staff.people.suspension.reason") }] }]
        }
        submits={[{ label: t(`staff.people.suspension.${way}.submit`), waiting: t("staff.people.waiting") }]}
      />
    </PersonFormPage>
  );
}
