import { School } from "lucide-react";
import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/select-field";
import { requireStaff } from "@/lib/auth/guards";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { findFrontDoor } from "@/lib/people/front-door";
import type { School as SchoolRow } from "@/lib/people/schools";
import { listSchoolsWithin } from "@/lib/people/staff-reach";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import { BundlesSection } from "./bundles-section";
import { WaitingSection } from "./waiting-section";

interface PaperPageProps {
  searchParams: Promise<{ ecole?: Parameter }>;
}

/** What waits on paper in a school, and the bundles that were prepared. */
export default async function PaperPage({ searchParams }: PaperPageProps) {
  const viewer = await requireStaff();
  const [t, door, asked, schools] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    searchParams,
    listSchoolsWithin(viewer.reach),
  ]);
  const slug = single(asked.ecole);
  const school = slug === undefined ? schools[0] : schools.find((one) => one.slug === slug);
  if (slug !== undefined && !school) notFound();
  const title = t("staff.paper.title");
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="paper"
      heading={title}
      lead={<p>{t("staff.paper.intro")}</p>}
      {...(school ? {} : { title })}
    >
      {school ? (
        <>
          <Choice t={t} schools={schools} school={school} />
          <WaitingSection t={t} viewer={viewer} place={door.name} school={school} />
          <BundlesSection t={t} school={school} />
        </>
      ) : (
        <EmptyState Icon={School} title={t("staff.paper.noSchoolTitle")}>
          {t("staff.paper.noSchoolText")}
        </EmptyState>
      )}
    </StaffPage>
  );
}

interface ChoiceProps {
  t: Translate;
  schools: readonly SchoolRow[];
  school: SchoolRow;
}

/** Paper is prepared school by school. */
function Choice({ t, schools, school }: ChoiceProps) {
  if (schools.length < 2) return null;
  return (
    <form action={routes.paper()} className="flex flex-wrap items-end gap-3">
      <SelectField
        name="ecole"
        label={t("staff.shell.list.school")}
        defaultValue={school.slug}
        choices={schools.map(({ slug, name }) => ({ value: slug, name }))}
      />
      <Button variant="secondary">{t("staff.shell.list.filter")}</Button>
    </form>
  );
}
