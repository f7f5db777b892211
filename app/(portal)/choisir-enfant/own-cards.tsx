import { PupilCard } from "@/components/layout/pupil-card";
import { ButtonLink } from "@/components/ui/button-link";
import type { Translate } from "@/lib/i18n/translator";
import type { Pupil } from "@/lib/people/pupils";
import { routes } from "@/lib/routes";

interface OwnCardsProps {
  t: Translate;
  own: readonly Pupil[];
  /** How many things wait for an answer there. */
  toDoFor: (studentId: string) => number;
}

/** For who is taught here, beside any other role. */
export function OwnCards({ t, own, toDoFor }: OwnCardsProps) {
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="mes-etudes" className="flex flex-col gap-3">
      <h2 id="mes-etudes">{t("portal.choose.own")}</h2>
      <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {own.map((student) => (
          <PupilCard key={student.id} t={t} pupil={student} toDo={toDoFor(student.id)}>
            <ButtonLink
              href={routes.childDashboard(student.id)}
              wide
              aria-label={t("portal.choose.openOwnAt", { school: student.school.name })}
            >
              {t("portal.choose.openOwn")}
            </ButtonLink>
          </PupilCard>
        ))}
      </ul>
    </section>
  );
}
