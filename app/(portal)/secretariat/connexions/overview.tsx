import { Users } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { single } from "@/lib/forms/single";
import type { Translate } from "@/lib/i18n/translator";
import type { Parameters } from "@/lib/lists/list-request";
import { activationSpans, countActivationsByDay } from "@/lib/people/connection-activations";
import { countFamiliesByClass } from "@/lib/people/connection-classes";
import { countConnectionStates } from "@/lib/people/connection-counts";
import { countOf } from "@/lib/people/connection-request";
import type { ConnectionScope } from "@/lib/people/connection-scope";
import { routes } from "@/lib/routes";
import { ActivationsSection } from "./activations-section";
import { ClassesSection } from "./classes-section";
import { FunnelSection } from "./funnel-section";
import { SchoolChoice } from "./school-choice";
import { StatesSection } from "./states-section";

interface OverviewProps {
  t: Translate;
  scope: ConnectionScope;
  parameters: Parameters;
}

/** A whole school: its classes, its way in, its days. Names nobody. */
export async function Overview({ t, scope, parameters }: OverviewProps) {
  const { schools, school } = scope;
  const span = activationSpans.find((one) => one === single(parameters.periode)) ?? "month";
  const order = single(parameters.ordre) === "behind" ? "behind" : "name";
  const [classes, counts, days] = await Promise.all([
    countFamiliesByClass(school.id),
    countConnectionStates({ schoolId: school.id }),
    countActivationsByDay(school.id, span),
  ]);
  const address = { ecole: schools.length > 1 ? school.slug : undefined };
  if (countOf("all", counts) === 0) return <NoPeople t={t} schools={schools} school={school} />;
  return (
    <>
      <SchoolChoice t={t} schools={schools} school={school} />
      <StatesSection t={t} counts={counts} address={address} />
      <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[3fr_2fr]">
        <ClassesSection t={t} classes={classes} order={order} address={address} span={span} />
        <div className="flex flex-col gap-6">
          <FunnelSection t={t} counts={counts} />
          <ActivationsSection t={t} days={days} span={span} order={order} address={address} />
        </div>
      </div>
    </>
  );
}

function NoPeople({ t, schools, school }: { t: Translate } & Pick<ConnectionScope, "schools" | "school">) {
  return (
    <>
      <SchoolChoice t={t} schools={schools} school={school} />
      <EmptyState Icon={Users} title={t("staff.connections.noPeopleTitle")}>
        {t("staff.connections.noPeopleText")}
      </EmptyState>
      <p>
        <ButtonLink href={routes.imports()}>{t("staff.connections.importList")}</ButtonLink>
      </p>
    </>
  );
}
