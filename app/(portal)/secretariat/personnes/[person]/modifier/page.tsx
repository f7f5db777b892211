import { notFound } from "next/navigation";
import { DescribedForm } from "@/components/forms/described-form";
import { formTitles } from "@/components/forms/form-titles";
import { requireStaff } from "@/lib/auth/guards";
import { db } from "@/lib/db/client";
import { isUuid } from "@/lib/forms/fields";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findEditablePerson } from "@/lib/people/families/edit-person";
import { fullName } from "@/lib/people/full-name";
import { PersonFormPage } from "../person-form-page";
import { savePerson } from "./actions";
import { personFields } from "./person-fields";

export default async function EditPersonPage({ params }: { params: Promise<{ person: string }> }) {
  const viewer = await requireStaff();
  const { person: userId } = await params;
  const person = isUuid(userId) ? await findEditablePerson(db, viewer.reach, userId) : undefined;
  if (!person) notFound();
  const t = await pageTranslator();
  const heading = t("staff.people.edit.title", { name: fullName(person) });
  return (
    <PersonFormPage viewer={viewer} person={person} heading={heading}>
      <DescribedForm
        action={savePerson}
        titles={formTitles(t, heading)}
        hidden={{ person: userId, version: person.version }}
        groups={[{ fields: personFields(t, person) }]}
        submits={[{ label: t("staff.people.save"), waiting: t("staff.people.waiting") }]}
      />
    </PersonFormPage>
  );
}
