import { ProgressBar } from "@/components/ui/progress-bar";
import { paperPileStates } from "@/lib/access/connection-state";
import type { Translate } from "@/lib/i18n/translator";
import type { SchoolCounts } from "@/lib/people/school-counts";
import { routes } from "@/lib/routes";
import type { RestCounts } from "@/lib/today/count-the-rest";

interface ProgressAsideProps {
  t: Translate;
  schools: readonly SchoolCounts[];
  rest: RestCounts;
}

/** What does not press: how far each school is, who needs a letter, who soon comes of age. */
export function ProgressAside({ t, schools, rest }: ProgressAsideProps) {
  return (
    <aside className="flex flex-col gap-7 lg:border-line lg:border-s lg:ps-7">
      <section aria-labelledby="progress">
        <h2 id="progress" className="text-[1.05rem]">
          {t("staff.today.aside.progressTitle")}
        </h2>
        <ul className="mt-3 flex flex-col gap-4">
          {schools.map((school) => (
            <SchoolProgress key={school.id} t={t} school={school} />
          ))}
        </ul>
        <a href={routes.connections()} className="standing-link mt-1">
          {t("staff.today.aside.seeConnections")}
        </a>
      </section>
      <section aria-labelledby="paper">
        <h2 id="paper" className="text-[1.05rem]">
          {t("staff.today.aside.paperTitle")}
        </h2>
        <p className="mt-1 text-ink-soft">{t("staff.today.aside.paper", { count: rest.onPaper })}</p>
        {rest.onPaper > 0 ? (
          <a href={routes.letters({ etat: paperPileStates.join(",") })} className="standing-link">
            {t("staff.today.aside.print")}
          </a>
        ) : null}
      </section>
      {rest.majorities > 0 ? (
        <section aria-labelledby="majorities">
          <h2 id="majorities" className="text-[1.05rem]">
            {t("staff.today.aside.majoritiesTitle")}
          </h2>
          <p className="mt-1 text-ink-soft">
            {t("staff.today.aside.majorities", { count: rest.majorities })}
          </p>
          <a href={routes.staffMajorities()} className="standing-link">
            {t("staff.today.aside.seeMajorities")}
          </a>
        </section>
      ) : null}
    </aside>
  );
}

function SchoolProgress({ t, school: { name, active, accounts } }: { t: Translate; school: SchoolCounts }) {
  const told = t("staff.today.aside.progress", { active, accounts });
  return (
    <li className="flex flex-col gap-1.5">
      <span className="font-semibold">{name}</span>
      <ProgressBar value={active} max={accounts} label={told} />
      <span aria-hidden="true" className="text-ink-soft tabular-nums">
        {told}
      </span>
    </li>
  );
}
