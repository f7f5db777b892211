import { Card } from "@/components/ui/card";
import { db } from "@/lib/db/client";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { ActingStaff } from "@/lib/people/acting-staff";
import type { Person } from "@/lib/people/find-person";
import { listReversibleMerges } from "@/lib/people/merging/undo-merge";
import { routes } from "@/lib/routes";

interface AccountSectionProps {
  t: Translate;
  staff: ActingStaff;
  person: Person;
}

/** What is rarely done to an account: correct it, join it to another, close it. */
export async function AccountSection({ t, staff, person }: AccountSectionProps) {
  const { userId, suspendedAt, suspensionReason, schoolings, roles } = person;
  const merges = await listReversibleMerges(db, staff.reach, userId);
  const way = suspendedAt ? "reactivate" : "suspend";
  return (
    <Card aria-labelledby="account-title" className="flex flex-col gap-2">
      <h2 id="account-title">{t("staff.people.section.account")}</h2>
      {suspendedAt ? (
        <p className="font-semibold text-brick">
          {t("staff.people.suspension.reasonWas", { reason: suspensionReason ?? "—" })}
        </p>
      ) : null}
      <ul className="flex flex-wrap gap-x-6">
        <Act href={routes.staffPersonEdit(userId)}>{t("staff.people.section.edit")}</Act>
        {schoolings.map(({ studentId, schoolName }) => (
          <Act key={studentId} href={routes.staffPersonSchooling(userId, studentId)}>
            {t("staff.people.schooling.edit", { school: schoolName })}
          </Act>
        ))}
        <Act href={routes.staffPersonMerge(userId)}>{t("staff.people.section.merge")}</Act>
        {roles.length > 0 || userId === staff.userId ? null : (
          <Act href={routes.staffPersonSuspend(userId)}>{t(`staff.people.suspension.${way}.submit`)}</Act>
        )}
      </ul>
      {merges.map(({ id, mergedUsername, createdAt }) => (
        <p key={id}>
          {t("staff.people.section.merged", { username: mergedUsername, moment: formatMoment(createdAt) })}{" "}
          <a href={routes.staffPersonUnmerge(userId, id)} className="link">
            {t("staff.people.section.unmerge")}
          </a>
        </p>
      ))}
    </Card>
  );
}

const Act = ({ href, children }: { href: string; children: string }) => (
  <li>
    <a href={href} className="standing-link">
      {children}
    </a>
  </li>
);
