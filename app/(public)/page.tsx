import { PublicPage } from "@/components/layout/public-page";
import { SchoolContact } from "@/components/layout/school-contact";
import { SchoolDoor } from "@/components/layout/school-door";
import { Shelter } from "@/components/layout/shelter";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { type FrontDoor, findFrontDoor } from "@/lib/people/front-door";
import type { School } from "@/lib/people/schools";
import { routes } from "@/lib/routes";

export default async function HomePage() {
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor()]);
  return (
    <PublicPage t={t} door={door} title={t("publicPages.home.title")} width="wide" contacts={false}>
      <Welcome t={t} door={door} />
    </PublicPage>
  );
}

interface WelcomeProps {
  t: Translate;
  door: FrontDoor;
}

/** One school: its door. Several: which one. None yet: what the operator does next. */
function Welcome({ t, door }: WelcomeProps) {
  const [school, ...others] = door.schools;
  if (!school) return <NothingYet t={t} />;
  if (others.length === 0) return <SchoolDoor t={t} school={school} />;
  return <SchoolChoice t={t} door={door} />;
}

function SchoolChoice({ t, door }: WelcomeProps) {
  return (
    <>
      <Shelter>
        <p className="mb-1 font-medium text-ink-soft">{t("publicPages.home.kicker")}</p>
        <h1>{door.name}</h1>
        <p className="mt-4">{t("publicPages.home.lead")}</p>
      </Shelter>
      <h2 className="mt-4">{t("publicPages.home.schools")}</h2>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {door.schools.map((school) => (
          <SchoolCard key={school.id} t={t} school={school} />
        ))}
      </ul>
    </>
  );
}

function SchoolCard({ t, school }: { t: Translate; school: School }) {
  return (
    <Card as="li" className="flex flex-col gap-3">
      <h3>{school.name}</h3>
      <SchoolContact t={t} school={school} />
      <ButtonLink
        href={routes.school(school.slug)}
        variant="secondary"
        wide
        className="mt-auto"
        aria-label={t("publicPages.home.goToSchool", { school: school.name })}
      >
        {t("publicPages.home.signIn")}
      </ButtonLink>
    </Card>
  );
}

function NothingYet({ t }: { t: Translate }) {
  return (
    <Shelter>
      <div className="flex flex-col gap-4">
        <h1>{t("publicPages.empty.heading")}</h1>
        <p>{t("publicPages.empty.explanation")}</p>
        <code className="break-words rounded-control bg-chalk p-3 font-mono">
          {t("publicPages.empty.command")}
        </code>
        <p>{t("publicPages.empty.next")}</p>
      </div>
    </Shelter>
  );
}
