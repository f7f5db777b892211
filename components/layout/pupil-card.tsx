import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import type { Translate } from "@/lib/i18n/translator";
import { fullName } from "@/lib/people/full-name";
import type { StudentSummary } from "@/lib/people/student-summary";

interface PupilCardProps {
  t: Translate;
  pupil: StudentSummary;
  /** How many things wait for an answer. */
  toDo: number;
  /** The one act of the card. */
  children: ReactNode;
}

/** Who, in which class of which school, and the way in. */
export function PupilCard({ t, pupil, toDo, children }: PupilCardProps) {
  return (
    <Card as="li" className="flex flex-col gap-4">
      <div className="flex items-center gap-3.5">
        <Avatar firstName={pupil.firstName} lastName={pupil.lastName} />
        <div className="min-w-0">
          <h3>{fullName(pupil)}</h3>
          <p className="text-ink-soft">{classAndSchool(t, pupil)}</p>
          {toDo > 0 ? (
            <p className="font-semibold text-ochre">
              {t("family.announcements.toDo.count", { count: toDo })}
            </p>
          ) : null}
        </div>
      </div>
      <div className="mt-auto">{children}</div>
    </Card>
  );
}

/** « 3A · Institut Saint-Luc »; the school alone while there is no class. */
export const classAndSchool = (t: Translate, { className, school }: StudentSummary) =>
  className ? t("portal.dashboard.classAndSchool", { className, school: school.name }) : school.name;
