import { randomUUID } from "node:crypto";
import { DescribedForm } from "@/components/forms/described-form";
import { formTitles } from "@/components/forms/form-titles";
import { StaffPage } from "@/components/layout/staff-page";
import { requireStaff } from "@/lib/auth/guards";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { listClassNames } from "@/lib/people/lists/list-classes";
import { listSchoolsWithin } from "@/lib/people/staff-reach";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import { enterFamily } from "./actions";
import { FamilyEntered } from "./family-entered";
import { familyGroups } from "./family-groups";

interface NewFamilyPageProps {
  searchParams: Promise<{ cree?: Parameter; fait?: Parameter }>;
}

export default async function NewFamilyPage({ searchParams }: NewFamilyPageProps) {
  const viewer = await requireStaff();
  const [t, door, schools, classNames, asked] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listSchoolsWithin(viewer.reach),
    listClassNames(viewer.reach),
    searchParams,
  ]);
  const pupilId = single(asked.cree);
  const title = t(pupilId ? "staff.people.family.entered" : "staff.people.students.new");
  const [only, ...others] = schools;

  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="students"
      {...(pupilId && { title })}
      heading={title}
      back={{ href: routes.staffStudents(), label: t("staff.people.students.title") }}
    >
      {pupilId ? (
        <FamilyEntered t={t} staff={viewer} pupilId={pupilId} again={single(asked.fait) === "deja"} />
      ) : (
        <DescribedForm
          action={enterFamily}
          titles={formTitles(t, title, door.name)}
          hidden={{ form: randomUUID(), ...(only && others.length === 0 && { school: only.id }) }}
          groups={familyGroups(t, { schools, classNames })}
          submits={[{ label: t("staff.people.family.submit"), waiting: t("staff.people.waiting") }]}
        />
      )}
    </StaffPage>
  );
}
