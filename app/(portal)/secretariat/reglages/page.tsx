import { Building2, Plus } from "lucide-react";
import { StaffPage } from "@/components/layout/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { requireStaff } from "@/lib/auth/guards";
import { isWithin, reachFor, type StaffReach } from "@/lib/auth/policy";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { findFrontDoor } from "@/lib/people/front-door";
import type { School } from "@/lib/people/schools";
import { listSchoolsWithin } from "@/lib/people/staff-reach";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import { Done } from "./done";

export default async function SettingsPage({
  searchParams,
}: {
  searchParams: Promise<{ fait?: Parameter }>;
}) {
  const viewer = await requireStaff();
  const [t, door, schools, asked] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    listSchoolsWithin(viewer.reach),
    searchParams,
  ]);
  const changeable = reachFor(viewer.staff, "settings.change");
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="settings"
      title={t("staff.settings.title")}
      heading={t("staff.settings.title")}
      lead={<p>{t("staff.settings.lead")}</p>}
      act={isWithin(changeable, null) ? <OrganisationActs t={t} /> : null}
    >
      <Done t={t} done={single(asked.fait)} />
      <DataTable
        caption={t("staff.settings.schools")}
        columns={columns(t, changeable)}
        rows={schools}
        rowKey={({ id }) => id}
      />
    </StaffPage>
  );
}

const OrganisationActs = ({ t }: { t: Translate }) => (
  <div className="flex flex-wrap gap-3">
    <ButtonLink variant="secondary" href={routes.settingsOrganisation()}>
      <Building2 aria-hidden="true" className="size-5" />
      {t("staff.settings.organisation")}
    </ButtonLink>
    <ButtonLink href={routes.settingsNewSchool()}>
      <Plus aria-hidden="true" className="size-5" />
      {t("staff.settings.newSchool")}
    </ButtonLink>
  </div>
);

const columns = (t: Translate, changeable: StaffReach): Column<School>[] => [
  {
    heading: t("staff.settings.fields.name"),
    cell: ({ slug, name }) => (
      <a
        href={routes.settingsSchool(slug)}
        aria-label={t("staff.settings.openLabel", { name })}
        className="standing-link"
      >
        {name}
      </a>
    ),
  },
  {
    heading: t("staff.settings.address"),
    cell: ({ slug }) => (
      <a href={routes.school(slug)} className="standing-link break-all">
        {routes.school(slug)}
      </a>
    ),
  },
  {
    heading: t("staff.settings.fields.phone"),
    cell: ({ phone }) => phone ?? t("staff.settings.empty"),
  },
  {
    heading: t("staff.settings.fields.email"),
    cell: ({ email }) => <span className="break-all">{email ?? t("staff.settings.empty")}</span>,
  },
  {
    heading: t("staff.settings.may"),
    cell: ({ id }) => t(isWithin(changeable, id) ? "staff.settings.change" : "staff.settings.see"),
  },
];
