import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { requireStaff } from "@/lib/auth/guards";
import { now } from "@/lib/clock";
import { listPromotions } from "@/lib/enrolment/roll-over/find-promotion";
import { findYearPair } from "@/lib/enrolment/roll-over/year-pair";
import { type Parameter, single } from "@/lib/forms/single";
import { isoDay } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { findFrontDoor } from "@/lib/people/front-door";
import type { School } from "@/lib/people/schools";
import { chooseSchool, listSchoolsWithin } from "@/lib/people/staff-reach";
import { routes } from "@/lib/routes";
import { signOut } from "../../actions";
import { PassageList } from "./passage-list";
import { PrepareCard } from "./prepare-card";

export default async function YearEndPage({
  searchParams,
}: {
  searchParams: Promise<{ ecole?: Parameter }>;
}) {
  const viewer = await requireStaff();
  const [t, door, asked] = await Promise.all([pageTranslator(), findFrontDoor(), searchParams]);
  const slug = single(asked.ecole);
  const school = await chooseSchool(viewer.reach, slug);
  if (slug !== undefined && !school) notFound();
  const title = t("staff.year.title");
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="year"
      title={title}
      heading={school ? `${title} – ${school.name}` : title}
      lead={<p>{t("staff.year.lead")}</p>}
    >
      {school ? (
        <OneSchool t={t} school={school} />
      ) : (
        <Schools t={t} schools={await listSchoolsWithin(viewer.reach)} />
      )}
    </StaffPage>
  );
}

async function OneSchool({ t, school }: { t: Translate; school: School }) {
  const [pair, passages] = await Promise.all([
    findYearPair(school.id, isoDay(now())),
    listPromotions(school.id),
  ]);
  const begun = passages.some(({ state, to }) => state !== "undone" && to.label === pair?.to.label);
  return (
    <>
      {begun ? null : <PrepareCard t={t} school={school} pair={pair} />}
      <PassageList t={t} passages={passages} />
    </>
  );
}

function Schools({ t, schools }: { t: Translate; schools: readonly School[] }) {
  return (
    <section aria-labelledby="ecoles" className="flex flex-col gap-2">
      <h2 id="ecoles">{t("staff.year.chooseSchool")}</h2>
      <ul>
        {schools.map(({ slug, name }) => (
          <li key={slug}>
            <a href={routes.yearEnd({ ecole: slug })} className="standing-link">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
