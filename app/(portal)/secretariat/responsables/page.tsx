import { StaffPage } from "@/components/layout/staff-page";
import { ExportLinks } from "@/components/lists/export-links";
import { FilterBar } from "@/components/lists/filter-bar";
import { Checkbox } from "@/components/ui/checkbox";
import { requireStaff } from "@/lib/auth/guards";
import { single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { readListRequest } from "@/lib/lists/list-request";
import { findFrontDoor } from "@/lib/people/front-door";
import { listFilterChoices } from "@/lib/people/lists/filter-choices";
import { countGuardians, guardianList, listGuardiansPage } from "@/lib/people/lists/list-guardians";
import { recordListSeen } from "@/lib/people/record-list-seen";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import { type ListParameters, placeOf } from "../list-place";
import { ManyDone } from "../many-done";
import { PeopleFilterFields } from "../people-filter-fields";
import { PersonBeside } from "../person-beside";
import { GuardianTable } from "./guardian-table";

export default async function GuardiansPage({ searchParams }: { searchParams: Promise<ListParameters> }) {
  const viewer = await requireStaff();
  const asked = await searchParams;
  const request = readListRequest(asked, guardianList);
  const [t, door, page, count, choices] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listGuardiansPage(viewer.reach, request),
    countGuardians(viewer.reach, request.filters),
    listFilterChoices(viewer.reach),
  ]);
  const [place, beside] = [placeOf(request, asked), single(asked.personne)];
  await recordListSeen(viewer, { list: "guardians", people: page.rows.length });

  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="guardians"
      title={t("staff.people.guardians.title")}
      heading={t("staff.people.guardians.title")}
      {...(beside && {
        pane: <PersonBeside t={t} viewer={viewer} userId={beside} backTo={routes.staffGuardians(place)} />,
      })}
    >
      <ManyDone t={t} asked={asked} />
      <FilterBar t={t} address={routes.staffGuardians()} request={request}>
        <PeopleFilterFields t={t} filters={request.filters} choices={choices} />
        <Checkbox
          name="papier"
          value="1"
          label={t("staff.people.filters.paper")}
          defaultChecked={request.filters.papier !== undefined}
        />
      </FilterBar>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <strong>{t("staff.people.guardians.count", { count })}</strong>
        <a href={routes.staffDuplicates()} className="standing-link">
          {t("staff.people.guardians.duplicates")}
        </a>
      </p>
      <GuardianTable t={t} page={page} request={request} count={count} place={place} />
      {count > 0 ? <ExportLinks t={t} request={request} addressOf={routes.staffGuardiansExport} /> : null}
    </StaffPage>
  );
}
