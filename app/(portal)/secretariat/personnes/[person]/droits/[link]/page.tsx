import { notFound } from "next/navigation";
import { DescribedForm } from "@/components/forms/described-form";
import { formTitles } from "@/components/forms/form-titles";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth/guards";
import { db } from "@/lib/db/client";
import { isUuid } from "@/lib/forms/fields";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findEditablePerson } from "@/lib/people/families/edit-person";
import { findGuardianship } from "@/lib/people/rights/find-guardianship";
import { PersonFormPage } from "../../person-form-page";
import { saveRights } from "./actions";
import { rightsGroups, rightsSubmits } from "./rights-groups";

interface RightsPageProps {
  params: Promise<{ person: string; link: string }>;
}

export default async function RightsPage({ params }: RightsPageProps) {
  const viewer = await requireStaff();
  const { person: userId, link: linkId } = await params;
  if (!isUuid(userId) || !isUuid(linkId)) notFound();
  const [t, person, link] = await Promise.all([
    pageTranslator(),
    findEditablePerson(db, viewer.reach, userId),
    findGuardianship(db, viewer.reach, linkId),
  ]);
  if (!person || !link || ![link.guardianId, link.pupilId].includes(userId)) notFound();
  const heading = t("staff.people.rights.title", { guardian: link.guardianName, pupil: link.pupilName });
  return (
    <PersonFormPage viewer={viewer} person={person} heading={heading}>
      <p>{t("staff.people.rights.text")}</p>
      {link.studentAllows === false ? (
        <Notice>
          <p>{t("staff.people.rights.studentRefuses", { firstName: link.pupilFirstName })}</p>
        </Notice>
      ) : null}
      <DescribedForm
        action={saveRights}
        titles={formTitles(t, heading)}
        hidden={{ person: userId, link: link.id, version: link.version }}
        groups={rightsGroups(t, link)}
        submits={rightsSubmits(t, link)}
      />
    </PersonFormPage>
  );
}
