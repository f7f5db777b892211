import { CircleCheck } from "lucide-react";
import { notFound } from "next/navigation";
import { formTitles } from "@/components/forms/form-titles";
import { StaffPage } from "@/components/layout/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { type ClassPupil, listPupilsForPasswords } from "@/lib/access/provisional/class-passwords";
import { requireStaff } from "@/lib/auth/guards";
import { isUuid } from "@/lib/forms/fields";
import { formatMoment } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { findClass } from "@/lib/people/lists/list-classes";
import { recordListSeen } from "@/lib/people/record-list-seen";
import { routes } from "@/lib/routes";
import { signOut } from "../../../../actions";
import { givePasswords } from "./actions";
import { ChoiceForm } from "./choice-form";

export default async function ProvisionalPasswordsPage({ params }: { params: Promise<{ class: string }> }) {
  const viewer = await requireStaff();
  const { class: classId } = await params;
  const found = isUuid(classId) ? await findClass(viewer.reach, classId) : undefined;
  if (!found) notFound();
  const [t, door, everybody] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listPupilsForPasswords(viewer.reach, classId),
  ]);
  await recordListSeen(viewer, { list: "class", people: everybody.length });
  const pupils = everybody.filter(({ mayGetOne }) => mayGetOne);
  const title = t("staff.person.slips.title", { name: found.name });

  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="classes"
      heading={title}
      {...(pupils.length > 0 ? {} : { title })}
    >
      <p>{t("staff.person.slips.intro")}</p>
      {pupils.length > 0 ? (
        <ChoiceForm
          action={givePasswords}
          titles={formTitles(t, title, door.name)}
          classId={classId}
          pupils={pupils.map((pupil) => asChoice(t, pupil))}
          words={{
            legend: t("staff.person.slips.legend", { count: pupils.length, all: everybody.length }),
            submit: t("staff.person.slips.submit"),
            waiting: t("staff.person.slips.waiting"),
          }}
        />
      ) : (
        <EmptyState Icon={CircleCheck} title={t("staff.person.slips.noneTitle")}>
          {t("staff.person.slips.none")}
        </EmptyState>
      )}
      <p className="flex flex-wrap gap-3">
        {pupils.some(({ printedAt }) => printedAt) ? (
          <ButtonLink href={routes.staffProvisionalSlips(classId)} variant="secondary">
            {t("staff.person.slips.again")}
          </ButtonLink>
        ) : null}
        <ButtonLink href={routes.staffClass(classId)} variant="quiet">
          {t("staff.person.slips.back")}
        </ButtonLink>
      </p>
    </StaffPage>
  );
}

const asChoice = (t: Translate, { userId, name, printedAt }: ClassPupil) => ({
  userId,
  name,
  ...(printedAt && { hint: t("staff.person.slips.printed", { moment: formatMoment(printedAt) }) }),
});
