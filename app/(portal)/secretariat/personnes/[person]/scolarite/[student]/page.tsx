import { notFound } from "next/navigation";
import { DescribedForm } from "@/components/forms/described-form";
import { formTitles } from "@/components/forms/form-titles";
import { requireStaff } from "@/lib/auth/guards";
import { db } from "@/lib/db/client";
import { isUuid } from "@/lib/forms/fields";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findSchooling } from "@/lib/people/families/edit-schooling";
import { listPresentClasses } from "@/lib/people/families/find-class";
import { fullName } from "@/lib/people/full-name";
import { PersonFormPage } from "../../person-form-page";
import { saveSchooling } from "./actions";
import { schoolingFields } from "./schooling-fields";

interface SchoolingPageProps {
  params: Promise<{ person: string; student: string }>;
}

export default async function SchoolingPage({ params }: SchoolingPageProps) {
  const viewer = await requireStaff();
  const { person: userId, student: studentId } = await params;
  const schooling = isUuid(studentId) ? await findSchooling(db, viewer.reach, studentId) : undefined;
  if (!schooling || schooling.userId !== userId) notFound();
  const [t, classes] = await Promise.all([pageTranslator(), listPresentClasses(db, schooling.schoolId)]);
  const name = fullName(schooling);
  const heading = t("staff.people.schooling.title", { name, school: schooling.schoolName });
  return (
    <PersonFormPage viewer={viewer} person={schooling} heading={heading}>
      <DescribedForm
        action={saveSchooling}
        titles={formTitles(t, heading)}
        hidden={{ person: userId, student: studentId, version: schooling.version }}
        groups={[{ fields: schoolingFields(t, schooling, classes) }]}
        submits={[{ label: t("staff.people.save"), waiting: t("staff.people.waiting") }]}
      />
    </PersonFormPage>
  );
}
