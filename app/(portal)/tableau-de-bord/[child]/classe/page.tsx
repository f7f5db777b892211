import { notFound } from "next/navigation";
import { SchoolContact } from "@/components/layout/school-contact";
import { Card } from "@/components/ui/card";
import { requireViewer } from "@/lib/auth/guards";
import { elides } from "@/lib/i18n/elision";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { findPupil, type Pupil } from "@/lib/people/pupils";
import { listContacts } from "@/lib/publishing/class-page/class-contacts";
import { listLinks } from "@/lib/publishing/class-page/school-links";
import { PupilPage } from "../../pupil-page";
import { ClassContacts } from "./class-contacts";
import { ToolLinks } from "./tool-links";

interface PupilClassPageProps {
  params: Promise<{ child: string }>;
}

/** Whom to ask: those of the class, the school's other tools, and the school itself. */
export default async function PupilClassPage({ params }: PupilClassPageProps) {
  const viewer = await requireViewer();
  const found = await findPupil(viewer, (await params).child);
  if (!found) notFound();
  const { pupil } = found;
  const [t, contacts, links] = await Promise.all([
    pageTranslator(),
    pupil.classId ? listContacts(pupil.classId) : [],
    listLinks(pupil.school.id, pupil.classId),
  ]);
  return (
    <PupilPage viewer={viewer} {...found} block="class" heading={titleOf(t, pupil)}>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <ClassContacts t={t} pupil={pupil} contacts={contacts} />
        <div className="flex flex-col gap-5">
          <ToolLinks t={t} links={links} />
          <Card aria-labelledby="ecole">
            <h2 id="ecole" className="mb-2">
              {t("family.documents.classPage.school")}
            </h2>
            <p className="font-semibold">{pupil.school.name}</p>
            <SchoolContact t={t} school={pupil.school} />
          </Card>
        </div>
      </div>
    </PupilPage>
  );
}

const titleOf = (t: Translate, { as, firstName }: Pupil) =>
  as === "self"
    ? t("family.documents.classPage.title")
    : t("family.documents.classPage.titleFor", { firstName, elided: elides(firstName) });
