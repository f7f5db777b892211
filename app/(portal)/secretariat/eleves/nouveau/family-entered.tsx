import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { CodeText } from "@/components/ui/code-text";
import { Notice } from "@/components/ui/notice";
import type { Translate } from "@/lib/i18n/translator";
import type { ActingStaff } from "@/lib/people/acting-staff";
import { findFamily } from "@/lib/people/families/find-family";
import { recordPersonSeen } from "@/lib/people/record-person-seen";
import { routes } from "@/lib/routes";

interface FamilyEnteredProps {
  t: Translate;
  staff: ActingStaff;
  pupilId: string;
  /** The form had been sent before: nothing was doubled. */
  again: boolean;
}

/** What to tell the family at once, and what is usually done next. */
export async function FamilyEntered({ t, staff, pupilId, again }: FamilyEnteredProps) {
  const family = await findFamily(staff.reach, pupilId);
  if (!family) notFound();
  await recordPersonSeen(staff, pupilId);
  return (
    <>
      <Notice kind="success">
        <p>{t(again ? "staff.people.family.doneBefore" : "staff.people.family.done")}</p>
      </Notice>
      <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
        {family.map(({ userId, firstName, lastName, username, role, invited }) => (
          <Card as="li" key={userId} className="flex flex-col gap-3">
            <div>
              <p className="text-ink-soft">{t(`staff.people.family.roles.${role}`)}</p>
              <h2 className="text-[1.15rem]">
                {firstName} {lastName}
              </h2>
            </div>
            <CodeText t={t}>{username}</CodeText>
            {invited ? <p className="text-green">{t("staff.people.family.invited")}</p> : null}
            <ButtonLink href={routes.staffPerson(userId)} variant="secondary">
              {t("staff.people.family.open", { firstName })}
            </ButtonLink>
          </Card>
        ))}
      </ul>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={routes.staffNewFamily()}>{t("staff.people.family.another")}</ButtonLink>
        <ButtonLink href={routes.letters()} variant="secondary">
          {t("staff.people.family.letters")}
        </ButtonLink>
        <ButtonLink href={routes.staffStudents()} variant="quiet">
          {t("staff.people.students.title")}
        </ButtonLink>
      </p>
    </>
  );
}
