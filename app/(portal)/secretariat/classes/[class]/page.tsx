import { notFound } from "next/navigation";
import { DescribedForm } from "@/components/forms/described-form";
import { formTitles } from "@/components/forms/form-titles";
import { StaffPage } from "@/components/layout/staff-page";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth/guards";
import { isUuid } from "@/lib/forms/fields";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { findClass } from "@/lib/people/lists/list-classes";
import { listPupilsOfClass } from "@/lib/people/lists/list-students";
import { recordListSeen } from "@/lib/people/record-list-seen";
import { routes } from "@/lib/routes";
import { signOut } from "../../../actions";
import type { ListParameters } from "../../list-place";
import { saveHeadTeacher } from "../actions";
import { ClassActs } from "./class-acts";
import { ClassPupils } from "./class-pupils";

interface ClassPageProps {
  params: Promise<{ class: string }>;
  searchParams: Promise<ListParameters>;
}

export default async function ClassPage({ params, searchParams }: ClassPageProps) {
  const viewer = await requireStaff();
  const [{ class: classId }, asked] = await Promise.all([params, searchParams]);
  const found = isUuid(classId) ? await findClass(viewer.reach, classId) : undefined;
  if (!found) notFound();
  const [t, door, pupils] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listPupilsOfClass(viewer.reach, classId),
  ]);
  await recordListSeen(viewer, { list: "class", people: pupils.length });
  const title = t("staff.people.classes.page", { name: found.name });

  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="classes"
      heading={title}
      back={{ href: routes.staffClasses(), label: t("staff.people.classes.all") }}
      lead={
        <p className="flex flex-wrap items-center gap-x-6 gap-y-1">
          <span>{`${found.schoolName}, ${found.year}`}</span>
          <strong className="text-ink">{t("staff.people.students.count", { count: found.pupils })}</strong>
          <span>
            {t("staff.people.classes.progressLabel", { active: found.activeAdults, total: found.adults })}
          </span>
        </p>
      }
    >
      {single(asked.fait) === "titulaire" ? (
        <Notice kind="success">
          <p>{t("staff.people.classes.changed")}</p>
        </Notice>
      ) : null}
      <ClassActs t={t} found={found} />
      <ClassPupils t={t} pupils={pupils} />
      <div className="max-w-[26rem]">
        <DescribedForm
          action={saveHeadTeacher}
          titles={formTitles(t, title, door.name)}
          hidden={{ class: classId, before: found.headTeacher ?? "" }}
          groups={[
            {
              fields: [
                {
                  kind: "text",
                  name: "headTeacher",
                  label: t("staff.people.classes.headTeacher"),
                  value: found.headTeacher,
                },
              ],
            },
          ]}
          submits={[
            { label: t("staff.people.save"), waiting: t("staff.people.waiting"), variant: "secondary" },
          ]}
        />
      </div>
    </StaffPage>
  );
}
