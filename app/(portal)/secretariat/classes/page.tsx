import { StaffPage } from "@/components/layout/staff-page";
import { requireStaff } from "@/lib/auth/guards";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { listClasses, listYears } from "@/lib/people/lists/list-classes";
import { listSchoolsWithin } from "@/lib/people/staff-reach";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import type { ListParameters } from "../list-place";
import { ClassFilters } from "./class-filters";
import { ClassTable } from "./class-table";
import { NewClass } from "./new-class";

export default async function ClassesPage({ searchParams }: { searchParams: Promise<ListParameters> }) {
  const viewer = await requireStaff();
  const [t, door, years, schools, asked] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listYears(viewer.reach),
    listSchoolsWithin(viewer.reach),
    searchParams,
  ]);
  const [year, school] = [single(asked.annee) ?? years[0] ?? "", single(asked.ecole)];
  const classes = await listClasses(viewer.reach, { year, school });

  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="classes"
      heading={t("staff.people.classes.title")}
    >
      <ClassFilters t={t} years={years} year={year} schools={schools} school={school} />
      <ClassTable t={t} classes={classes} severalSchools={schools.length > 1} />
      <p>
        <a href={routes.groups()} className="standing-link">
          {t("staff.groups.title")}
        </a>
      </p>
      <NewClass t={t} schools={schools} place={door.name} />
    </StaffPage>
  );
}
