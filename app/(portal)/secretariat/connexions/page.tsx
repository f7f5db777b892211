import { School } from "lucide-react";
import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { requireStaff } from "@/lib/auth/guards";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Parameters } from "@/lib/lists/list-request";
import { findConnectionScope } from "@/lib/people/connection-scope";
import { findPerson } from "@/lib/people/find-person";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import { placeOf } from "../list-place";
import { Overview } from "./overview";
import { PeopleSection } from "./people-section";
import { PersonBeside } from "./person-beside";

/** Parameters that only the list of people understands: without any, the school is seen as a whole. */
const ofTheList = ["classe", "etat", "pour", "tri", "apres", "avant", "personne"];

export default async function ConnectionsPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireStaff();
  const parameters = await searchParams;
  const scope = await findConnectionScope(viewer.reach, parameters);
  if (!scope) notFound();
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor()]);
  const title = t("staff.connections.title");
  const showsPeople = ofTheList.some((name) => parameters[name]);
  const place = scope === "no-school" ? {} : placeOf(scope.request, parameters);
  const wanted = single(parameters.personne);
  const person = wanted === undefined ? undefined : await findPerson(viewer.reach, wanted);
  if (wanted !== undefined && !person) notFound();
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="connections"
      title={title}
      heading={title}
      {...(showsPeople &&
        scope !== "no-school" && {
          back: {
            href: routes.connections({ ecole: scope.school.slug }),
            label: t("staff.connections.list.back"),
          },
        })}
      {...(person && { pane: <PersonBeside t={t} viewer={viewer} person={person} place={place} /> })}
      act={
        <ButtonLink variant="secondary" href={routes.mailings()}>
          {t("staff.connections.overview.seeMailings")}
        </ButtonLink>
      }
    >
      {scope === "no-school" ? (
        <EmptyState Icon={School} title={t("staff.connections.noSchoolTitle")}>
          {t("staff.connections.noSchoolText")}
        </EmptyState>
      ) : showsPeople ? (
        <PeopleSection t={t} viewer={viewer} scope={scope} place={place} />
      ) : (
        <Overview t={t} scope={scope} parameters={parameters} />
      )}
    </StaffPage>
  );
}
