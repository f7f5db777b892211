import { AgendaBlock } from "@/components/layout/agenda-block";
import { SchoolContact } from "@/components/layout/school-contact";
import { ToDo } from "@/components/layout/to-do";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Translate } from "@/lib/i18n/translator";
import type { StudentSummary } from "@/lib/people/student-summary";

interface DashboardProps {
  t: Translate;
  pupil: StudentSummary;
  /** Why « À traiter » is empty, in words that fit who is looking. */
  nothingToDo: string;
}

/** What concerns one pupil: first what waits, then what comes, then whom to call. */
export function Dashboard({ t, pupil, nothingToDo }: DashboardProps) {
  return (
    <div className="grid gap-8 lg:grid-cols-[3fr_2fr] lg:gap-10">
      <div className="flex flex-col gap-8">
        <ToDo t={t} empty={nothingToDo} />
        <AgendaBlock t={t} />
      </div>
      <div className="flex flex-col gap-6">
        <Schooling t={t} pupil={pupil} />
        <Card aria-labelledby="contacts">
          <h2 id="contacts" className="mb-2">
            {t("portal.dashboard.contacts")}
          </h2>
          <SchoolContact t={t} school={pupil.school} />
        </Card>
      </div>
    </div>
  );
}

function Schooling({ t, pupil }: Pick<DashboardProps, "t" | "pupil">) {
  const { className, headTeacher, school } = pupil;
  return (
    <Card aria-labelledby="scolarite">
      <h2 id="scolarite" className="mb-3">
        {t("portal.dashboard.schooling")}
      </h2>
      <DefinitionList
        items={[
          { term: t("portal.dashboard.class"), details: className ?? t("portal.dashboard.noClass") },
          {
            term: t("portal.dashboard.headTeacher"),
            details: headTeacher ?? t("portal.dashboard.noHeadTeacher"),
          },
          { term: t("portal.dashboard.school"), details: school.name },
        ]}
      />
    </Card>
  );
}
