import { notFound } from "next/navigation";
import { formTitles } from "@/components/forms/form-titles";
import { StaffPage } from "@/components/layout/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth/guards";
import { isWithin, reachFor } from "@/lib/auth/policy";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import {
  findOrganisationSettings,
  findSchoolSettings,
  type SchoolSettings,
} from "@/lib/people/find-school-settings";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { signOut } from "../../../../actions";
import { Done } from "../../done";
import { saveSchool } from "./actions";
import { LogoView } from "./logo-view";
import { SchoolForm } from "./school-form";
import { schoolWords } from "./school-words";
import { SettingsList } from "./settings-list";
import { startOf } from "./start-of";

interface SchoolSettingsPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ fait?: Parameter; partie?: Parameter }>;
}

export default async function SchoolSettingsPage({ params, searchParams }: SchoolSettingsPageProps) {
  const viewer = await requireStaff();
  const [t, door, asked] = await Promise.all([pageTranslator(), findFrontDoor(), searchParams]);
  const school = await findSchoolSettings(viewer.reach, (await params).slug);
  if (!school) notFound();
  const mayChange = isWithin(reachFor(viewer.staff, "settings.change"), school.id);
  const part = single(asked.partie) === "logo" ? "logo" : undefined;
  const title = part ? t("staff.settings.logo.heading") : t("staff.settings.title");
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="settings"
      {...(mayChange ? {} : { title })}
      heading={`${title} – ${school.name}`}
      back={{
        href: part ? routes.settingsSchool(school.slug) : routes.settings(),
        label: t("staff.settings.title"),
      }}
      width="narrow"
      act={
        mayChange && !part ? (
          <ButtonLink variant="secondary" href={routes.settingsSchool(school.slug, { partie: "logo" })}>
            {t("staff.settings.logo.heading")}
          </ButtonLink>
        ) : null
      }
    >
      <Done t={t} done={single(asked.fait)} />
      {mayChange ? (
        <Changeable t={t} school={school} place={door.name} part={part} />
      ) : (
        <Seen t={t} school={school} />
      )}
    </StaffPage>
  );
}

function Seen({ t, school }: { t: Translate; school: SchoolSettings }) {
  return (
    <>
      <Notice>{t("staff.settings.readOnly")}</Notice>
      <SettingsList t={t} school={school} />
    </>
  );
}

interface ChangeableProps {
  t: Translate;
  school: SchoolSettings;
  place: string;
  part: "logo" | undefined;
}

async function Changeable({ t, school, place, part }: ChangeableProps) {
  if (part === "logo") return <LogoView t={t} school={school} place={place} />;
  const organisation = await findOrganisationSettings();
  const hours = { from: organisation?.decentHoursFrom ?? 7, until: organisation?.decentHoursUntil ?? 21 };
  return (
    <SchoolForm
      action={saveSchool}
      titles={formTitles(t, t("staff.settings.title"), place)}
      start={startOf(school, hours)}
      words={schoolWords(t, hours)}
    />
  );
}
