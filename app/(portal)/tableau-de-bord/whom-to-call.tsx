import { SchoolContact } from "@/components/layout/school-contact";
import { Card } from "@/components/ui/card";
import type { Translate } from "@/lib/i18n/translator";
import type { Pupil } from "@/lib/people/pupils";

/** The teacher who answers for the class, and the secretariat. */
export function WhomToCall({ t, pupil: { headTeacher, school } }: { t: Translate; pupil: Pupil }) {
  return (
    <Card aria-labelledby="contacts" className="flex flex-col gap-2">
      <h2 id="contacts">{t("portal.dashboard.contacts")}</h2>
      {headTeacher ? (
        <p>
          <span className="text-ink-soft">{t("portal.dashboard.headTeacher")}</span>{" "}
          <span className="font-semibold">{headTeacher}</span>
        </p>
      ) : null}
      <SchoolContact t={t} school={school} />
    </Card>
  );
}
