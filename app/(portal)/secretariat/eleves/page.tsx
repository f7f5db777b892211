import { StaffPage } from "@/components/layout/staff-page";
import { ExportLinks } from "@/components/lists/export-links";
import { FilterBar } from "@/components/lists/filter-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { Checkbox } from "@/components/ui/checkbox";
import { requireStaff } from "@/lib/auth/guards";
import { reachesAnything, reachFor } from "@/lib/auth/policy";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { readListRequest } from "@/lib/lists/list-request";
import { findFrontDoor } from "@/lib/people/front-door";
import { listFilterChoices } from "@/lib/people/lists/filter-choices";
import { countStudents, listStudentsPage, studentList } from "@/lib/people/lists/list-students";
import { recordListSeen } from "@/lib/people/record-list-seen";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import { type ListParameters, placeOf } from "../list-place";
import { ManyDone } from "../many-done";
import { PeopleFilterFields } from "../people-filter-fields";
import { PersonBeside } from "../person-beside";
import { StudentTable } from "./student-table";

export default async function StudentsPage({ searchParams }: { searchParams: Promise<ListParameters> }) {
  const viewer = await requireStaff();
  const asked = await searchParams;
  const request = readListRequest(asked, studentList);
  const [t, door, page, count, choices] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listStudentsPage(viewer.reach, request),
    countStudents(viewer.reach, request.filters),
    listFilterChoices(viewer.reach),
  ]);
  const [place, beside] = [placeOf(request, asked), single(asked.personne)];
  await recordListSeen(viewer, { list: "students", people: page.rows.length });

  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="students"
      title={t("staff.people.students.title")}
      heading={t("staff.people.students.title")}
      act={<ButtonLink href={routes.staffNewFamily()}>{t("staff.people.students.new")}</ButtonLink>}
      {...(beside && {
        pane: <PersonBeside t={t} viewer={viewer} userId={beside} backTo={routes.staffStudents(place)} />,
      })}
    >
      <ManyDone t={t} asked={asked} />
      <FilterBar t={t} address={routes.staffStudents()} request={request}>
        <PeopleFilterFields t={t} filters={request.filters} choices={choices} />
        <Checkbox
          name="papier"
          value="1"
          label={t("staff.people.filters.paper")}
          defaultChecked={request.filters.papier !== undefined}
        />
        <Checkbox
          name="seul"
          value="1"
          label={t("staff.people.filters.alone")}
          defaultChecked={request.filters.seul !== undefined}
        />
      </FilterBar>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <strong aria-live="polite">{t("staff.people.students.count", { count })}</strong>
        <a href={routes.staffMajorities()} className="standing-link">
          {t("staff.people.students.majorities")}
        </a>
        {reachesAnything(reachFor(viewer.staff, "families.erase")) ? (
          <a href={routes.staffErasures()} className="standing-link">
            {t("staff.people.students.erasures")}
          </a>
        ) : null}
      </p>
      <StudentTable
        t={t}
        page={page}
        request={request}
        count={count}
        place={place}
        severalSchools={choices.schools.length > 1}
      />
      {count > 0 ? <ExportLinks t={t} request={request} addressOf={routes.staffStudentsExport} /> : null}
    </StaffPage>
  );
}
